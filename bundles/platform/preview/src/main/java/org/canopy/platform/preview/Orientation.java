package org.canopy.platform.preview;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as its picture says (Exif 2.32, tag 0x0112): 1 to 8, 1 where it does not say. */
final class Orientation {
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final int START = 0xffd8;

    private Orientation() {}

    static int of(byte[] file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(file);
            if ((in.getShort() & 0xffff) != START) {
                return 1;
            }
            for (int marker = in.getShort() & 0xffff; marker > 0xff00 && marker != SCAN; ) {
                int next = in.position() + (in.getShort(in.position()) & 0xffff);
                if (marker == APP1 && in.getInt(in.position() + 2) == EXIF) {
                    return ofTiff(in.slice(in.position() + 8, next - in.position() - 8));
                }
                in.position(next);
                marker = in.getShort() & 0xffff;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // it says nothing that can be read
        }
        return 1;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        int entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
