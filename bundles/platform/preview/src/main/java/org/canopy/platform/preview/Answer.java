package org.canopy.platform.preview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.canopy.api.preview.Preview;
import org.canopy.api.preview.Preview.Remark;

/** What a drawing process says: a byte of what it has {@link Seen}, then the picture as JPEG, or nothing. */
final class Answer {
    private Answer() {}

    /** Whatever stands there: the process may have been taken over by what it drew. */
    static Preview read(byte[] said, int most) {
        if (said.length == 0 || said.length > most) {
            return Preview.none();
        }
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        for (Seen seen : Seen.values()) {
            if ((said[0] & seen.bit()) != 0) {
                remarks.add(Remark.valueOf(seen.name()));
            }
        }
        boolean jpeg = said.length > 4 && said[1] == (byte) 0xff && said[2] == (byte) 0xd8 && said[3] == (byte) 0xff;
        return new Preview(jpeg ? Arrays.copyOfRange(said, 1, said.length) : new byte[0], remarks);
    }
}
