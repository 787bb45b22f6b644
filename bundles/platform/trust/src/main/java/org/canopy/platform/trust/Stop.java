package org.canopy.platform.trust;

import java.util.Locale;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.api.packages.PackageOutcome.Stopped;
import org.canopy.platform.gate.Verdict;

/** Ends an installation at a step; whoever catches it undoes what was done. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Stopped outcome;

    Stop(Step step, String code, String words) {
        super(words);
        this.outcome = new Stopped(step, code, words);
    }

    /** A refusal by signature, with the cure. */
    static Stop by(Verdict verdict, String what) {
        String cure =
                switch (verdict.reason()) {
                    case UNSIGNED -> "sign it: bin/canopy module-sign FILE.kar --key STORE.p12";
                    case TAMPERED -> "fetch it again from its maker";
                    case EXPIRED -> "ask its maker for one that is signed with a valid certificate";
                    case REVOKED -> "do not use it; ask its maker for one signed with a new key";
                    case FOREIGN -> "if you know its maker, lay their certificate into etc/trust as a .crt file, and try again";
                    case UNFIT -> "ask its maker for a certificate with the extended key usage codeSigning";
                    case FRAGMENT -> "ask its maker for a package of ordinary bundles";
                    case TOO_LARGE -> "ask its maker for a smaller one";
                    case NO_TRUST -> "mend that file first";
                    default -> "see docs/operations/modules.md";
                };
        return new Stop(
                Step.SIGNATURE,
                verdict.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                what + ": " + verdict.words() + ". What to do: " + cure + ".");
    }

    Stopped outcome() {
        return outcome;
    }
}
