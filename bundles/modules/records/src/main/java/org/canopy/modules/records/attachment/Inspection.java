package org.canopy.modules.records.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells what a file is by what is in it, never by its name, and refuses what harms whoever opens it. */
public final class Inspection {
    private static final int BEGINNING = 1024;
    /** Where readers of zip look for its directory. */
    private static final int END = 65_557;

    private static final String[] OF_THE_WEB = {"<!doctype", "<html", "<script", "<svg", "<?xml", "<body"};

    private Inspection() {}

    public static Inspected of(byte[] file) {
        try {
            return new Inspected.Taken(media(file));
        } catch (Refused no) {
            return new Inspected.No(no.why());
        }
    }

    private static Media media(byte[] file) throws Refused {
        if (file.length == 0) {
            throw new Refused(Refusal.EMPTY);
        }
        String first = latin(file, 0, Math.min(file.length, BEGINNING));
        if (first.startsWith("PK\u0003\u0004")) {
            return refuseDouble(OfficeFile.media(file), first, file);
        }
        if (first.startsWith("%PDF-")) {
            return refuseDouble(pdf(file), first, file);
        }
        if (first.startsWith("\u0089PNG\r\n\u001a\n")) {
            Pixels.ofPng(file);
            return refuseDouble(Media.PNG, first, file);
        }
        if (first.startsWith("\u00ff\u00d8\u00ff")) {
            Pixels.ofJpeg(file);
            return refuseDouble(Media.JPEG, first, file);
        }
        throw new Refused(first.startsWith("\u00d0\u00cf\u0011\u00e0") ? Refusal.OLD_OFFICE : Refusal.KIND);
    }

    private static Media pdf(byte[] file) throws Refused {
        if (!latin(file, Math.max(0, file.length - BEGINNING), file.length).contains("%%EOF")) {
            throw new Refused(Refusal.DAMAGED);
        }
        return Media.PDF;
    }

    /** What another reader would take for something else. */
    private static Media refuseDouble(Media media, String first, byte[] file) throws Refused {
        boolean zipped =
                latin(file, Math.max(0, file.length - END), file.length).contains("PK\u0005\u0006");
        boolean office = media.drawn().isEmpty();
        String low = first.toLowerCase(Locale.ROOT);
        boolean web = false;
        for (String sign : OF_THE_WEB) {
            web |= !office && media != Media.PDF && low.contains(sign);
        }
        if (web || zipped != office || media != Media.PDF && first.contains("%PDF-")) {
            throw new Refused(Refusal.DOUBLE);
        }
        return media;
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
