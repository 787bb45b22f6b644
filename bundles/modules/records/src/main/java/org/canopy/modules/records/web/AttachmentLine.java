package org.canopy.modules.records.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.canopy.modules.records.attachment.Attachment;
import org.canopy.modules.records.attachment.Media;

/**
 * One attachment, as pages show it.
 *
 * @param path its page in the county
 * @param kind key of its kind's words: {@code attachment.kind.<kind>}
 * @param size {@code 1.4 MB}
 */
public record AttachmentLine(
        String path,
        String title,
        String fileName,
        String kind,
        String size,
        Instant at,
        boolean preview,
        List<String> remarks) {
    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTE = 1 << 10;

    static AttachmentLine of(Attachment one) {
        return new AttachmentLine(
                AttachmentsResource.path(one.child()) + "/" + one.id(),
                one.title(),
                one.fileName(),
                one.media().map(Media::extension).orElse("other"),
                size(one.size()),
                one.at(),
                one.preview(),
                one.remarks());
    }

    static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE)
                : String.format(Locale.ROOT, "%.0f KB", Math.ceil(bytes / KILOBYTE));
    }

    @Override
    public String toString() {
        return "AttachmentLine";
    }
}
