package org.canopy.modules.records.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.preview.Preview;
import org.canopy.api.preview.Previews;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Vault;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.RecordsSettings;
import org.canopy.modules.records.Written;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.MergeTable;
import org.canopy.modules.records.store.PieceTable;
import org.canopy.modules.records.store.PieceTable.Part;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is laid into children's files. It is read as everything else of a file is: under the reader's grant, with a line. */
@Component(service = Attachments.class)
public final class Attachments {
    /** Its pages never change; what is known of them may. */
    private static final int ONLY_VERSION = 1;

    private static final int MOST_MEGABYTES = 32;
    /** Each lies in memory while it is checked or given out: that is what the machine has room for. */
    private static final int AT_ONCE = 3;

    private static final int LONGEST_NAME = 200;

    private final ChildFiles files;
    private final Previews previews;
    private final Semaphore room = new Semaphore(AT_ONCE);

    @Activate
    public Attachments(@Reference ChildFiles files, @Reference Previews previews) {
        this.files = files;
        this.previews = previews;
    }

    /** How many bytes a file may have in this county. */
    public int most(Cell cell) {
        int megabytes =
                cell.settings(RecordsSettings.class).attachmentMegabytes().orElse(RecordsSettings.MEGABYTES);
        return Math.max(1, Math.min(MOST_MEGABYTES, megabytes)) << 20;
    }

    /**
     * Checks a file, draws its picture, seals both and lays them in. It is synced when the call returns; where it is refused,
     * nothing was stored.
     *
     * @param file is read once, and no further than is needed
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     * @throws IOException if it cannot be read to its end
     */
    public Added add(Cell cell, ChildId child, AccountId by, String title, String fileName, InputStream file)
            throws IOException {
        if (!room.tryAcquire()) {
            return new Added.Busy();
        }
        byte[] bytes = new byte[0];
        try {
            bytes = file.readNBytes(most(cell) + 1);
            return bytes.length > most(cell)
                    ? new Added.Refused(Refusal.LARGE)
                    : checked(cell, child, by, new Named(title, fileName), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            room.release();
        }
    }

    private record Named(String title, String fileName) {}

    private Added checked(Cell cell, ChildId child, AccountId by, Named named, byte[] bytes) {
        Inspected inspected = Inspection.of(bytes);
        if (inspected instanceof Inspected.No no) {
            return new Added.Refused(no.why());
        }
        Media media = ((Inspected.Taken) inspected).media();
        Preview preview = media.drawn().map(kind -> previews.of(kind, bytes)).orElseGet(Preview::none);
        Fact fact = new Fact(FactKind.ATTACHMENT, fields(cell, named, media, bytes.length, preview));
        Written written = files.add(cell, child, by, fact, id -> sealed(cell, child, id, bytes, preview.jpeg()));
        if (written instanceof Written.Kept kept) {
            return new Added.Kept(kept.fact());
        }
        if (written instanceof Written.Shut shut) {
            return new Added.Shut(shut.child());
        }
        throw new IllegalStateException("a new fact was overtaken");
    }

    private static Fields fields(Cell cell, Named named, Media media, int size, Preview preview) {
        String name = cut(named.fileName());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("on", LocalDate.now(cell.clock()).toString());
        String title = cut(named.title().isBlank() ? name : named.title());
        fields.put("title", title.isEmpty() ? media.extension().toUpperCase(Locale.ROOT) : title);
        fields.put("fileName", name);
        fields.put("mediaType", media.type());
        fields.put("size", Integer.toString(size));
        fields.put("preview", preview.jpeg().length > 0 ? "YES" : "NO");
        fields.put(
                "remarks",
                preview.remarks().stream()
                        .sorted()
                        .map(remark -> remark.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
        return Fields.of(fields);
    }

    private static String cut(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    private static Consumer<DSLContext> sealed(Cell cell, ChildId child, FactId id, byte[] bytes, byte[] picture) {
        Pieces pages = sealed(cell, pages(child, id), bytes);
        Optional<Pieces> preview =
                picture.length == 0 ? Optional.empty() : Optional.of(sealed(cell, preview(child, id), picture));
        return db -> {
            PieceTable pieces = new PieceTable(db);
            pieces.insert(child, id, Part.PAGES, pages.all());
            preview.ifPresent(drawn -> pieces.insert(child, id, Part.PREVIEW, drawn.all()));
        };
    }

    private static Pieces sealed(Cell cell, Label label, byte[] bytes) {
        Pieces pieces = new Pieces();
        try {
            cell.vault().sealStream(label, new ByteArrayInputStream(bytes), pieces);
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label pages(ChildId child, FactId id) {
        return id.label(child, "pages", ONLY_VERSION);
    }

    private static Label preview(ChildId child, FactId id) {
        return id.label(child, "preview", ONLY_VERSION);
    }

    /**
     * What lies in a file and in those that it stands for, the newest first.
     *
     * @throws org.canopy.api.vault.AccessRefused if the reader has no leave
     */
    public List<Attachment> list(Cell cell, Child child, Reading reading) {
        List<FactRow> rows = cell.read(db -> new FactTable(db)
                .now(
                        new MergeTable(db)
                                .members(child.id(), cell.clock().instant().plusMillis(1)),
                        EnumSet.of(FactKind.ATTACHMENT)));
        List<Attachment> found = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += Vault.MOST) {
            found.addAll(opened(cell, rows.subList(from, Math.min(rows.size(), from + Vault.MOST)), reading));
        }
        return found;
    }

    /** Empty where there is none with this id, or it was taken back, or erased. */
    public Optional<Attachment> find(Cell cell, ChildId child, FactId id, Reading reading) {
        List<FactRow> versions = cell.read(db -> new FactTable(db).versions(child, id));
        return versions.stream()
                .skip(Math.max(0, versions.size() - 1))
                .filter(row -> row.kind() == FactKind.ATTACHMENT && !row.withdrawn())
                .flatMap(row -> opened(cell, List.of(row), reading).stream())
                .findFirst();
    }

    private static List<Attachment> opened(Cell cell, List<FactRow> rows, Reading reading) {
        List<Kept> kept = rows.stream().map(FactRow::kept).toList();
        List<Optional<byte[]>> clear = cell.vault().openAll(kept, reading);
        List<Attachment> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FactRow row = rows.get(i);
            clear.get(i).ifPresent(bytes -> {
                found.add(Attachment.of(row.child(), row.fact(), row.at(), row.by(), Fields.read(bytes)));
                Arrays.fill(bytes, (byte) 0);
            });
        }
        return found;
    }

    /**
     * The file itself, as it was laid in: given out when it is known to be whole. Whoever gets it wipes it.
     *
     * @return empty where too many are being read at this moment: nothing was read
     * @throws org.canopy.api.vault.AccessRefused if the reader has no leave
     * @throws SealBroken if it was altered or erased
     */
    public Optional<byte[]> pages(Cell cell, Attachment of, Reading reading) {
        return read(cell, of, Part.PAGES, pages(of.child(), of.id()), reading);
    }

    /** Its picture; as {@link #pages}. */
    public Optional<byte[]> preview(Cell cell, Attachment of, Reading reading) {
        return read(cell, of, Part.PREVIEW, preview(of.child(), of.id()), reading);
    }

    private Optional<byte[]> read(Cell cell, Attachment of, Part part, Label label, Reading reading) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try (Pieces.Clear clear = new Pieces.Clear(1 << 16);
                InputStream sealed = Pieces.joined(
                        number -> cell.read(db -> new PieceTable(db).piece(of.child(), of.id(), part, number)))) {
            cell.vault().openStream(label, sealed, clear, reading);
            return Optional.of(clear.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }
}
