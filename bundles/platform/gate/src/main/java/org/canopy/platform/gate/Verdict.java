package org.canopy.platform.gate;

/**
 * What the gate says of a bundle or a package.
 *
 * @param words one sentence for the operator; who signed, if it is admitted by its signature
 */
public record Verdict(Reason reason, String words) {
    public boolean admits() {
        return reason.admits();
    }
}
