package org.canopy.api.preview;

import java.util.Set;

/**
 * A picture of a file, drawn anew: nothing of the file is in it but what is seen.
 *
 * @param jpeg empty where it could not be drawn
 * @param remarks what was found in the file besides
 */
public record Preview(byte[] jpeg, Set<Remark> remarks) {
    /** What people should know before they open the file itself. */
    public enum Remark {
        /** It opens with a password only. */
        LOCKED,
        /** It does something when it is opened: runs a script, starts a program, brings other files along. */
        ACTIVE
    }

    public Preview {
        jpeg = jpeg.clone();
        remarks = Set.copyOf(remarks);
    }

    public static Preview none() {
        return new Preview(new byte[0], Set.of());
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preview preview
                && java.util.Arrays.equals(jpeg, preview.jpeg)
                && remarks.equals(preview.remarks);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(jpeg) + remarks.hashCode();
    }

    @Override
    public String toString() {
        return "Preview";
    }
}
