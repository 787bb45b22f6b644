package org.canopy.platform.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files for tests: good ones and bad ones. */
final class Files {
    private Files() {}

    /** Red on its left half, blue on its right. */
    static byte[] jpeg(int width, int height) throws IOException {
        return image(width, height, "jpeg");
    }

    static byte[] image(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: where it was taken, and that it is to be turned. */
    static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] words = place.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        tiff.writeBytes(
                new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0
                });
        tiff.writeBytes(new byte[] {0, 0, 0, 0});
        tiff.writeBytes(words);
        int length = 2 + 6 + tiff.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Its first page is red. */
    static byte[] pdf(int pages, String script, String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            try (PDPageContentStream on = new PDPageContentStream(pdf, pdf.getPage(0))) {
                on.setNonStrokingColor(Color.RED);
                on.addRect(0, 0, 1000, 1000);
                on.fill();
            }
            if (!script.isEmpty()) {
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner-" + password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
