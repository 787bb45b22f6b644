package org.canopy.platform.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.canopy.api.preview.Preview;
import org.canopy.api.preview.Preview.Remark;
import org.canopy.api.preview.Previews.Kind;
import org.junit.jupiter.api.Test;

class ForkedPreviewsTest {
    /** Long enough for a machine that does something else. */
    private final ForkedPreviews previews = new ForkedPreviews(
            Optional.of(new ChildProcess(System.getProperty("java.class.path"), Duration.ofMinutes(1))));

    private static BufferedImage image(Preview preview) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(preview.jpeg()));
    }

    private static boolean red(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    @Test
    void aPhotographIsDrawnSmallUprightAndWithoutThePlaceWhereItWasTaken() throws IOException {
        byte[] file = Files.withExif(Files.jpeg(3_000, 600), 6, "in front of the school");
        Preview preview = previews.of(Kind.IMAGE, file);
        BufferedImage drawn = image(preview);
        assertEquals(1_400, drawn.getHeight());
        assertEquals(280, drawn.getWidth());
        assertTrue(red(drawn.getRGB(140, 100)), "what was left is above");
        assertFalse(red(drawn.getRGB(140, 1_300)));
        assertFalse(new String(preview.jpeg(), StandardCharsets.ISO_8859_1).contains("school"));
        assertFalse(new String(preview.jpeg(), StandardCharsets.ISO_8859_1).contains("Exif"));
    }

    @Test
    void ofAPdfItsFirstPageIsDrawn() throws IOException {
        Preview preview = previews.of(Kind.PDF, Files.pdf(2, "", ""));
        assertTrue(red(image(preview).getRGB(10, 1_300)));
        assertEquals(Set.of(), preview.remarks());
    }

    /** Its objects are packed: no search in its bytes would find the script. */
    @Test
    void aPdfThatDoesSomethingIsDrawnAndNamed() throws IOException {
        byte[] file = Files.pdf(1, "app.alert('x')", "");
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("JavaScript"));
        Preview preview = previews.of(Kind.PDF, file);
        assertEquals(Set.of(Remark.ACTIVE), preview.remarks());
        assertTrue(preview.jpeg().length > 0);
    }

    @Test
    void aPdfWithAPasswordIsNamedAndNotDrawn() throws IOException {
        Preview preview = previews.of(Kind.PDF, Files.pdf(1, "", "geheim"));
        assertEquals(Set.of(Remark.LOCKED), preview.remarks());
        assertEquals(0, preview.jpeg().length);
    }

    @Test
    void whatIsBrokenIsNotDrawnAndTheNextOneIs() throws IOException {
        byte[] whole = Files.pdf(1, "", "");
        assertEquals(0, previews.of(Kind.PDF, Arrays.copyOf(whole, 20)).jpeg().length);
        assertEquals(Preview.none(), previews.of(Kind.IMAGE, new byte[] {1, 2, 3}));
        assertTrue(previews.of(Kind.IMAGE, Files.image(20, 10, "png")).jpeg().length > 0);
    }

    /** 20,000 pages are read, and one of them is drawn. */
    @Test
    void aPdfOfManyPagesCostsOnePage() throws IOException {
        Preview preview = previews.of(Kind.PDF, Files.pdf(20_000, "", ""));
        assertTrue(preview.jpeg().length > 0);
        assertEquals(Set.of(Remark.ACTIVE), preview.remarks(), "too long to be called harmless");
    }

    /** What does not come to an end in its time is ended. */
    @Test
    void aProcessThatTakesTooLongIsEnded() throws IOException {
        ChildProcess hurried = new ChildProcess(System.getProperty("java.class.path"), Duration.ofMillis(1));
        assertEquals(Preview.none(), hurried.draw(Kind.PDF, Files.pdf(1, "", "")));
    }

    /** Whoever has taken the process over says what they like: it is a picture of at most so many bytes, or nothing. */
    @Test
    void whatTheProcessSaysIsNotBelieved() {
        assertEquals(Preview.none(), Answer.read(new byte[0], 10));
        assertEquals(Preview.none(), Answer.read(new byte[11], 10));
        Preview html = Answer.read("\u0003<html>".getBytes(StandardCharsets.US_ASCII), 10);
        assertEquals(0, html.jpeg().length);
        assertEquals(Set.of(Remark.LOCKED, Remark.ACTIVE), html.remarks());
    }
}
