package org.canopy.modules.records.attachment;

import static org.canopy.modules.records.attachment.Hostile.bytes;
import static org.canopy.modules.records.attachment.Hostile.docx;
import static org.canopy.modules.records.attachment.Hostile.docxWith;
import static org.canopy.modules.records.attachment.Hostile.joined;
import static org.canopy.modules.records.attachment.Hostile.jpeg;
import static org.canopy.modules.records.attachment.Hostile.pdf;
import static org.canopy.modules.records.attachment.Hostile.png;
import static org.canopy.modules.records.attachment.Hostile.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static void taken(Media media, byte[] file) {
        assertEquals(new Inspected.Taken(media), Inspection.of(file));
    }

    private static void refused(Refusal why, byte[] file) {
        assertEquals(new Inspected.No(why), Inspection.of(file));
    }

    @Test
    void aFileIsWhatIsInIt() {
        taken(Media.PDF, pdf("x"));
        taken(Media.PNG, png(30, 20));
        taken(Media.JPEG, jpeg(4_000, 3_000));
        taken(Media.DOCX, docx());
        taken(
                Media.XLSX,
                zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<workbook/>"))));
        taken(Media.PPTX, zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "ppt/presentation.xml", bytes("<p/>"))));
    }

    @Test
    void nothingElseIsTaken() {
        refused(Refusal.EMPTY, new byte[0]);
        for (String other : List.of(
                "<html><script>x</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "MZ\0\0",
                "#!/bin/sh",
                "GIF89a",
                "II*\0",
                "RIFF\0\0\0\0WEBPVP8 ",
                "{\\rtf1",
                " %PDF-1.4",
                "x")) {
            refused(Refusal.KIND, bytes(other));
        }
        refused(Refusal.KIND, zip(Map.of("evil.exe", bytes("MZ"))));
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        refused(Refusal.OLD_OFFICE, old);
    }

    @Test
    void whatIsCutOffIsNamed() {
        for (byte[] whole : List.of(pdf("x"), png(30, 20), jpeg(30, 20), docx())) {
            refused(Refusal.DAMAGED, Arrays.copyOf(whole, whole.length * 2 / 5));
        }
    }

    @Test
    void anImageOfTooManyPixelsIsNotDrawnAtAll() {
        refused(Refusal.PIXELS, png(60_000, 60_000));
        refused(Refusal.PIXELS, jpeg(60_000, 60_000));
        refused(Refusal.DAMAGED, png(-1, 5));
        refused(Refusal.DAMAGED, png(0, 5));
    }

    @Test
    void aFileOfTwoKindsIsRefused() {
        refused(Refusal.DOUBLE, joined(png(3, 3), zip(Map.of("a.class", bytes("x")))));
        refused(Refusal.DOUBLE, joined(pdf("x"), joined(zip(Map.of("a", bytes("x"))), bytes("%%EOF"))));
        byte[] comment = joined(Arrays.copyOf(jpeg(3, 3), 2), bytes("\0"));
        comment[2] = (byte) 0xff;
        byte[] words = bytes("<script>alert(1)</script>");
        byte[] segment = joined(comment, joined(new byte[] {(byte) 0xfe, 0, (byte) (words.length + 2)}, words));
        refused(Refusal.DOUBLE, joined(segment, Arrays.copyOfRange(jpeg(3, 3), 2, 64)));
    }

    @Test
    void macrosAndWhatFetchesIsRefused() {
        refused(Refusal.MACROS, docxWith("word/vbaProject.bin", bytes("x")));
        refused(Refusal.MACROS, docxWith("word/activeX/activeX1.xml", bytes("<x/>")));
        refused(
                Refusal.MACROS,
                zip(Map.of(
                        "[Content_Types].xml",
                        bytes("<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"),
                        "word/document.xml",
                        bytes("<x/>"))));
        String entity = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        refused(Refusal.DAMAGED, docxWith("word/settings.xml", bytes(entity)));
        refused(Refusal.DAMAGED, docxWith("../../etc/passwd", bytes("x")));
        refused(Refusal.DAMAGED, docxWith("/etc/passwd", bytes("x")));
    }

    @Test
    void whatUnpacksIntoTooMuchIsLeftInTheMiddle() {
        refused(Refusal.BOMB, docxWith("word/media/a.bin", new byte[40 << 20]));
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        refused(Refusal.BOMB, zip(many));
    }

    /** Whatever somebody changes in a file, it is taken or refused, and never anything else. */
    @Test
    void aChangedFileIsTakenOrRefused() {
        Random random = new Random(13);
        for (byte[] whole : List.of(pdf("x"), png(30, 20), jpeg(30, 20), docx())) {
            for (int i = 0; i < 3_000; i++) {
                byte[] bad = whole.clone();
                for (int change = 0; change < 1 + i % 5; change++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                assertTrue(Inspection.of(Arrays.copyOf(bad, 1 + random.nextInt(bad.length))) != null);
            }
        }
    }
}
