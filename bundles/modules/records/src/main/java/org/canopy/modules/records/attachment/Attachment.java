package org.canopy.modules.records.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.fact.Fields;

/**
 * What is known of something that was laid into a file.
 *
 * @param child the file in which it lies: another one than the one read where two were merged
 * @param media empty where it was written by another version of Canopy
 * @param remarks codes of what to know before it is opened: {@code attachment.remark.<code>}
 */
public record Attachment(
        ChildId child,
        FactId id,
        Instant at,
        AccountId by,
        String title,
        String fileName,
        Optional<Media> media,
        long size,
        boolean preview,
        List<String> remarks) {
    static Attachment of(ChildId child, FactId id, Instant at, AccountId by, Fields fields) {
        String remarks = fields.text("remarks");
        return new Attachment(
                child,
                id,
                at,
                by,
                fields.text("title"),
                fields.text("fileName"),
                Media.of(fields.text("mediaType")),
                size(fields.text("size")),
                fields.text("preview").equals("YES"),
                remarks.isEmpty() ? List.of() : List.of(remarks.split(" ")));
    }

    private static long size(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** It does not print itself: title and name may be a child's. */
    @Override
    public String toString() {
        return "Attachment " + id;
    }
}
