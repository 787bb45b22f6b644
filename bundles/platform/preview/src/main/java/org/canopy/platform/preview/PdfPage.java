package org.canopy.platform.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the first page of a PDF, and looks for what it would do when it is opened. */
final class PdfPage {
    private static final int MOST_OBJECTS = 20_000;
    private static final float LARGEST_SCALE = 2;
    private static final Set<String> DEEDS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "RichMediaExecute");
    private static final Set<String> BURDENS = Set.of("JS", "EF", "XFA", "RichMediaContent");

    private PdfPage() {}

    /** @param seen what is found goes in here */
    static Optional<BufferedImage> first(byte[] file, Set<Seen> seen) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (acts(pdf)) {
                seen.add(Seen.ACTIVE);
            }
            return pdf.getNumberOfPages() == 0 ? Optional.empty() : Optional.of(drawn(pdf));
        } catch (InvalidPasswordException e) {
            seen.add(Seen.LOCKED);
            return Optional.empty();
        }
    }

    private static BufferedImage drawn(PDDocument pdf) throws IOException {
        PDRectangle size = pdf.getPage(0).getCropBox();
        float longer = Math.max(1, Math.max(size.getWidth(), size.getHeight()));
        return new PDFRenderer(pdf).renderImage(0, Math.min(LARGEST_SCALE, Picture.LONGEST / longer), ImageType.RGB);
    }

    private static boolean acts(PDDocument pdf) {
        int left = MOST_OBJECTS;
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            if (left-- == 0) {
                // What is too long to look through is not called harmless.
                return true;
            }
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSDictionary dictionary && acts(dictionary, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Also in what stands inside it, as far as it is no object of its own. */
    private static boolean acts(COSDictionary dictionary, int depth) {
        if (depth > 8) {
            return true;
        }
        if (DEEDS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            return true;
        }
        for (COSName name : dictionary.keySet()) {
            COSBase value = dictionary.getItem(name);
            if (BURDENS.contains(name.getName()) || value instanceof COSDictionary inner && acts(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
