package org.canopy.platform.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws an image anew: smaller, upright, on white, and without a word of what stands beside its pixels. */
final class Picture {
    /** Pixels of the longer side. */
    static final int LONGEST = 1400;

    private Picture() {}

    static BufferedImage small(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no image");
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
            param.setSourceSubsampling(every, every, 0, 0);
            return upright(reader.read(0, param), Orientation.of(file));
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lying = orientation >= 5;
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = drawn.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        on.transform(turn(orientation, width, height));
        on.drawImage(image, 0, 0, width, height, null);
        on.dispose();
        return drawn;
    }

    /** Exif's eight ways to hold a camera. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
