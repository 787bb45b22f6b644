package org.canopy.modules.records.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Vault;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.FieldSpec;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.osgi.service.component.annotations.Component;

/**
 * Finds words in what is written in files, for somebody and in the files that they may read now. There is no index: what they
 * may read is opened, looked through and wiped again, each time (ADR 46). So there is nothing that could lie on a disk, know
 * of an erased file, or answer for another county or a locked vault.
 */
@Component(service = Words.class)
public final class Words {
    /** Why texts are looked through: in the ledger's lines. */
    public static final Purpose LOOKING = new Purpose("word-search");

    /** Texts that are looked through for one question: docs/benchmarks.md. */
    public static final int MOST = 20_000;

    /** Kinds whose texts are looked through. Who somebody is, is found by number and by name. */
    static final Set<FactKind> KINDS = EnumSet.of(
            FactKind.NOTE,
            FactKind.MEMBERSHIP,
            FactKind.CARE,
            FactKind.RESIDENCE,
            FactKind.CONSENT,
            FactKind.SHARING,
            FactKind.ATTACHMENT);

    private static final int FILES_AT_ONCE = 200;
    /** A question takes a processor for a moment: others go on meanwhile. */
    private static final int AT_ONCE = 2;

    private final Semaphore room = new Semaphore(AT_ONCE);

    /**
     * Asks.
     *
     * @param limit {@link Vault#MOST} at most
     * @return empty where too many are asking at this moment
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     * @throws org.canopy.api.vault.AccessRefused if a leave ended while it was looked through: ask once more
     */
    public Optional<Found> find(Cell cell, AccountId reader, String words, int limit, int offset) {
        Terms terms = Terms.of(words);
        if (terms.isEmpty()) {
            return Optional.of(Found.nothing());
        }
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(found(cell, new Reading(reader, LOOKING), terms, limit, offset));
        } finally {
            room.release();
        }
    }

    private static Found found(Cell cell, Reading reading, Terms terms, int limit, int offset) {
        Readable readable = Readable.by(reading.reader(), cell);
        List<ChildId> files = List.copyOf(readable.heads().keySet());
        List<Hit> hits = new ArrayList<>();
        int looked = 0;
        boolean whole = true;
        for (int from = 0; from < files.size() && whole; from += FILES_AT_ONCE) {
            List<ChildId> some = files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE));
            List<FactRow> rows = cell.read(db -> new FactTable(db).now(some, KINDS));
            whole = looked + rows.size() <= MOST;
            List<FactRow> within = whole ? rows : rows.subList(0, MOST - looked);
            look(cell, reading, terms, within, hits);
            looked += within.size();
        }
        List<Hit> fitting = Ranking.of(hits, terms.size(), looked);
        List<Hit> shown = fitting.subList(Math.min(offset, fitting.size()), Math.min(fitting.size(), offset + limit));
        return new Found(fitting.size(), looked, whole, pieces(cell, reading, terms, shown, readable));
    }

    /** A text that holds some of the terms: which ones, bit by bit. */
    record Hit(FactRow row, int held) {
        static final Comparator<Hit> NEWEST =
                Comparator.comparing((Hit hit) -> hit.row().at()).reversed();
    }

    private static void look(Cell cell, Reading reading, Terms terms, List<FactRow> rows, List<Hit> hits) {
        for (int from = 0; from < rows.size(); from += Vault.MOST) {
            List<FactRow> some = rows.subList(from, Math.min(rows.size(), from + Vault.MOST));
            int[] held = scanned(cell, reading, terms, some);
            for (int i = 0; i < held.length; i++) {
                if (held[i] != 0) {
                    hits.add(new Hit(some.get(i), held[i]));
                }
            }
        }
    }

    private static int[] scanned(Cell cell, Reading reading, Terms terms, List<FactRow> rows) {
        return cell.vault()
                .scan(rows.stream().map(FactRow::kept).toList(), reading, clear -> terms.in(text(Fields.read(clear))));
    }

    /** Lines and stories of all kinds; days, choices and numbers are no words. */
    private static final Set<String> SPOKEN = KINDS.stream()
            .flatMap(kind -> kind.fields().stream())
            .filter(spec -> spec.form() == FieldSpec.Form.LINE || spec.form() == FieldSpec.Form.STORY)
            .map(FieldSpec::name)
            .filter(name -> !Set.of("mediaType", "size", "preview", "remarks").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private static String text(Fields fields) {
        return fields.all().entrySet().stream()
                .filter(field -> SPOKEN.contains(field.getKey()))
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static List<Found.Piece> pieces(
            Cell cell, Reading reading, Terms terms, List<Hit> shown, Readable readable) {
        List<Optional<byte[]>> clear =
                cell.vault().openAll(shown.stream().map(hit -> hit.row().kept()).toList(), reading);
        List<Found.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            FactRow row = shown.get(i).row();
            Child head = readable.heads().get(row.child());
            clear.get(i).ifPresent(bytes -> {
                List<Run> runs = Snippet.of(text(Fields.read(bytes)), terms);
                pieces.add(new Found.Piece(head.id(), head.number(), row.kind(), row.at(), runs));
                Arrays.fill(bytes, (byte) 0);
            });
        }
        return pieces;
    }
}
