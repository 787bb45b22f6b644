package org.canopy.modules.content.statute;

import java.util.Optional;
import java.util.function.Function;
import org.canopy.api.store.Query;
import org.canopy.modules.content.statute.Imported.Change;
import org.canopy.modules.content.store.Catalogue;
import org.canopy.modules.content.store.PartKey;
import org.canopy.modules.content.store.StatuteTables;
import org.osgi.service.component.annotations.Component;

/** Takes statutes into a database, a file in one write: all of it, or nothing. The same file again changes nothing. */
@Component(service = StatuteImport.class)
public final class StatuteImport {
    private static final int LONGEST_TITLE = 200;
    private static final String INVENTED = "虚构文本";

    private final LawIds ids = LawIds.committed();

    /**
     * @param name the file's name, which may date the version
     * @param bytes as {@link StatuteFile#read} wants them
     * @param write {@code library::write} or {@code cell::write}
     */
    public Imported file(String name, byte[] bytes, Function<Query<Imported>, Imported> write) {
        return StatuteFile.read(name, bytes)
                .fold(
                        statute -> imported(statute, Digest.of(bytes), write, true),
                        refused -> new Imported.Refused(refused.line(), refused.reason()));
    }

    /** What {@link #file} would come to, as the database is now. @param read {@code library::read} */
    public Imported rehearsal(String name, byte[] bytes, Function<Query<Imported>, Imported> read) {
        return StatuteFile.read(name, bytes)
                .fold(
                        statute -> imported(statute, Digest.of(bytes), read, false),
                        refused -> new Imported.Refused(refused.line(), refused.reason()));
    }

    private Imported imported(
            Statute statute, String digest, Function<Query<Imported>, Imported> database, boolean keep) {
        if (statute.title().length() > LONGEST_TITLE
                || statute.part().orElse("").length() > LONGEST_TITLE) {
            return new Imported.Refused(1, "标题超过 " + LONGEST_TITLE + " 个字，不像是一部法规");
        }
        String version = statute.version().map(Object::toString).orElse(VersionLine.UNDATED);
        PartKey key =
                new PartKey(ids.of(statute.title()), version, statute.part().orElse(""));
        boolean invented = statute.history().stream().anyMatch(line -> line.contains(INVENTED));
        Catalogue.Law law = new Catalogue.Law(key.lawId(), statute.title(), invented);
        return database.apply(db -> {
            StatuteTables tables = new StatuteTables(db);
            Optional<String> before = tables.digest(key);
            Optional<String> other = tables.overlap(key, statute.articles());
            if (other.isPresent()) {
                return new Imported.Refused(
                        0, "同一版本的" + named(other.get()) + "里已有相同条号的条文，与" + named(key.part()) + "冲突");
            }
            if (keep && !before.equals(Optional.of(digest))) {
                tables.put(key, law, digest, statute);
            }
            return new Imported.Kept(
                    change(before, digest),
                    statute.title(),
                    version,
                    statute.articles().size());
        });
    }

    private static Change change(Optional<String> before, String digest) {
        return before.map(old -> old.equals(digest) ? Change.UNCHANGED : Change.REPLACED)
                .orElse(Change.ADDED);
    }

    private static String named(String part) {
        return part.isEmpty() ? "全文" : "“" + part + "”";
    }
}
