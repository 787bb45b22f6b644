package org.canopy.modules.records.attachment;

import java.nio.ByteBuffer;

/** Reads no picture, only how large it says it is, and whether it is all there. */
final class Pixels {
    /** A hundred million: more than a telephone takes. */
    private static final long MOST = 100_000_000;

    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454e44;

    private Pixels() {}

    /** Walks from chunk to chunk. */
    static void ofPng(byte[] file) throws Refused {
        ByteBuffer in = ByteBuffer.wrap(file).position(8);
        boolean begun = false;
        while (in.remaining() >= 12) {
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - 4 || !begun && (type != IHDR || length < 13)) {
                throw new Refused(Refusal.DAMAGED);
            }
            if (!begun) {
                check(in.getInt(in.position()), in.getInt(in.position() + 4));
                begun = true;
            }
            if (type == IEND) {
                return;
            }
            in.position(in.position() + length + 4);
        }
        throw new Refused(Refusal.DAMAGED);
    }

    /** Walks from segment to segment up to the picture, then looks for its end. */
    static void ofJpeg(byte[] file) throws Refused {
        boolean measured = false;
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (isFrame(marker) && at + 9 <= file.length) {
                check(
                        (file[at + 5] & 0xff) << 8 | file[at + 6] & 0xff,
                        (file[at + 7] & 0xff) << 8 | file[at + 8] & 0xff);
                measured = true;
            }
            if (marker == 0xda) {
                if (measured && ends(file, at)) {
                    return;
                }
                break;
            }
            at += 2 + length;
        }
        throw new Refused(Refusal.DAMAGED);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean ends(byte[] file, int from) {
        for (int at = file.length - 2; at > from; at--) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static void check(long width, long height) throws Refused {
        if (width <= 0 || height <= 0) {
            throw new Refused(Refusal.DAMAGED);
        }
        if (width * height > MOST) {
            throw new Refused(Refusal.PIXELS);
        }
    }
}
