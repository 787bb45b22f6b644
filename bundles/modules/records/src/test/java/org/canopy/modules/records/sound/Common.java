package org.canopy.modules.records.sound;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The 3,755 characters of the first level of GB/T 2312, of which wrong ones are taken. */
final class Common {
    private Common() {}

    static List<Integer> characters() {
        List<Integer> all = new ArrayList<>();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                int one = Charset.forName("GB2312")
                        .decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell}))
                        .get();
                if (Character.isIdeographic(one)) {
                    all.add(one);
                }
            }
        }
        return all;
    }
}
