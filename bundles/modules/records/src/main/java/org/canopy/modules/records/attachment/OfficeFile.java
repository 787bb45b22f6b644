package org.canopy.modules.records.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file of Word, Excel or PowerPoint in the form of 2007 (ISO/IEC 29500): a zip that is unpacked once, piece by piece and
 * into nothing, since what it says of its own sizes is not believed.
 */
final class OfficeFile {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 300L << 20;
    /** XML packs well, but not like this. */
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS = 4L << 20;
    private static final int BEGINNING = 2_048;

    private OfficeFile() {}

    static Media media(byte[] file) throws Refused {
        Set<String> names = new TreeSet<>();
        long out = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                    throw new Refused(Refusal.DAMAGED);
                }
                if (names.size() > MOST_PARTS) {
                    throw new Refused(Refusal.BOMB);
                }
                refuseMacros(name);
                out = unpacked(zip, name, out, file.length);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Refusal.DAMAGED);
        }
        return of(names);
    }

    private static void refuseMacros(String name) throws Refused {
        if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("/macrosheets/")) {
            throw new Refused(Refusal.MACROS);
        }
    }

    private static long unpacked(InputStream part, String name, long before, int packed) throws IOException, Refused {
        byte[] begin = part.readNBytes(BEGINNING);
        boolean words = name.endsWith(".xml") || name.endsWith(".rels");
        // An external entity could have the reader's machine fetch something; no Office program writes a DOCTYPE.
        if (words
                && new String(begin, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE")) {
            throw new Refused(Refusal.DAMAGED);
        }
        if (name.equals("[content_types].xml")) {
            byte[] rest = part.readNBytes(1 << 20);
            String types =
                    new String(begin, StandardCharsets.ISO_8859_1) + new String(rest, StandardCharsets.ISO_8859_1);
            if (types.contains("macroEnabled")) {
                throw new Refused(Refusal.MACROS);
            }
            before += rest.length;
        }
        long out = before + begin.length;
        byte[] some = new byte[16_384];
        for (int read = part.read(some); read >= 0; read = part.read(some)) {
            out += read;
            if (out > MOST_BYTES || out > ALWAYS && out > MOST_TIMES * packed) {
                throw new Refused(Refusal.BOMB);
            }
        }
        return out;
    }

    private static Media of(Set<String> names) throws Refused {
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return Media.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return Media.XLSX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return Media.PPTX;
            }
        }
        throw new Refused(Refusal.KIND);
    }
}
