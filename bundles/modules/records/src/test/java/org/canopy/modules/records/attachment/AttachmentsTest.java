package org.canopy.modules.records.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.canopy.api.preview.Preview;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.VaultLocked;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.Invented;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
    private static final byte[] PICTURE = "jpeg of a page".getBytes(StandardCharsets.UTF_8);
    private final ChildFiles files = new ChildFiles();
    private final Attachments attachments =
            new Attachments(files, (kind, file) -> new Preview(PICTURE, Set.of(Preview.Remark.ACTIVE)));

    @TempDir
    Path folder;

    private FakeCell cell;
    private Child child;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        cell.access().guard(GuardedChildren.TYPE, GuardedChildren.INDEXING);
        child = files.open(cell, Invented.WORKER, Invented.VILLAGE, Invented.child("示例童", "519921201506010020"));
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Added add(byte[] file) throws IOException {
        return attachments.add(cell, child.id(), Invented.WORKER, "协议", "文件.pdf", new ByteArrayInputStream(file));
    }

    private Attachment only() {
        List<Attachment> all = attachments.list(cell, child, Invented.by(Invented.WORKER));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static byte[] pdf(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return Hostile.joined(Hostile.joined(Hostile.bytes("%PDF-1.4\n独自在家\n"), noise), Hostile.bytes("\n%%EOF"));
    }

    @Test
    void whatIsLaidInIsListedShownAndGivenOut() throws IOException {
        byte[] file = pdf(1_200_000);
        assertInstanceOf(Added.Kept.class, add(file));
        Attachment one = only();
        assertEquals("协议", one.title());
        assertEquals("文件.pdf", one.fileName());
        assertEquals(Optional.of(Media.PDF), one.media());
        assertEquals(file.length, one.size());
        assertEquals(List.of("active"), one.remarks());
        var reading = Invented.by(Invented.WORKER);
        assertArrayEquals(file, attachments.pages(cell, one, reading).orElseThrow());
        assertArrayEquals(PICTURE, attachments.preview(cell, one, reading).orElseThrow());
        assertEquals(one, attachments.find(cell, child.id(), one.id(), reading).orElseThrow());
    }

    @Test
    void aNeighbourReadsNothingOfItWithoutLeave() throws IOException {
        add(pdf(10));
        Attachment one = only();
        var neighbour = Invented.by(Invented.NEIGHBOUR);
        assertThrows(AccessRefused.class, () -> attachments.list(cell, child, neighbour));
        assertThrows(AccessRefused.class, () -> attachments.find(cell, child.id(), one.id(), neighbour));
        assertThrows(AccessRefused.class, () -> attachments.pages(cell, one, neighbour));
        assertThrows(AccessRefused.class, () -> attachments.preview(cell, one, neighbour));
        Invented.allow(cell, Invented.NEIGHBOUR, child.id());
        assertEquals(pdf(10).length, attachments.pages(cell, one, neighbour).orElseThrow().length);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        cell.set("records.attachmentMegabytes", "1");
        assertEquals(new Added.Refused(Refusal.LARGE), add(pdf(1 << 20)));
        assertEquals(new Added.Refused(Refusal.KIND), add(Hostile.bytes("<html>")));
        assertEquals(List.of(), attachments.list(cell, child, Invented.by(Invented.WORKER)));
        assertEquals(0, rows());
        cell.write(db -> {
            new ChildTable(db).state(child.id(), Child.State.CLOSED);
            return true;
        });
        assertInstanceOf(Added.Shut.class, add(pdf(10)));
        assertEquals(0, rows());
    }

    private int rows() {
        return cell.read(db -> db.fetchCount(org.jooq.impl.DSL.table("records_piece")));
    }

    /** Whoever sends it goes away in the middle. */
    @Test
    void aFileThatBreaksOffLeavesNothingBehindAndNobodyWaits() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        for (int i = 0; i < 5; i++) {
            assertThrows(IOException.class, () -> attachments.add(cell, child.id(), Invented.WORKER, "", "", broken));
        }
        assertEquals(0, rows());
        assertInstanceOf(Added.Kept.class, add(pdf(10)));
    }

    @Test
    void takenBackOrErasedItIsThereNoMore() throws IOException {
        add(pdf(600_000));
        Attachment one = only();
        var reading = Invented.by(Invented.WORKER);
        cell.write(db -> db.execute("delete from records_piece where number = 1"));
        assertThrows(SealBroken.class, () -> attachments.pages(cell, one, reading));
        files.withdraw(cell, child.id(), one.id(), 1, Invented.WORKER, FactKind.ATTACHMENT, "放错了");
        assertEquals(List.of(), attachments.list(cell, child, reading));
        assertEquals(Optional.empty(), attachments.find(cell, child.id(), one.id(), reading));
    }

    @Test
    void lockedNothingIsLaidInOrGivenOut() throws IOException {
        add(pdf(10));
        Attachment one = only();
        cell.vault().lock();
        assertThrows(VaultLocked.class, () -> add(pdf(10)));
        assertThrows(VaultLocked.class, () -> attachments.pages(cell, one, Invented.by(Invented.WORKER)));
    }

    @Test
    void nothingOfItLiesInClear() throws IOException {
        add(pdf(50));
        cell.close();
        List<String> secrets = Stream.of("独自在家", "协议", "文件.pdf", "jpeg of a page", "%PDF")
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertFalse(bytes.contains(secret), file.toString()));
            }
        }
    }

    @Test
    void piecesAreCutAndJoined() throws IOException {
        for (int size : new int[] {0, 1, 262_143, 262_144, 262_145, 700_000}) {
            byte[] some = new byte[size];
            new Random(1).nextBytes(some);
            Pieces pieces = new Pieces();
            pieces.write(some, 0, size);
            List<byte[]> all = pieces.all();
            byte[] back = Pieces.joined(number -> number < all.size() ? Optional.of(all.get(number)) : Optional.empty())
                    .readAllBytes();
            assertArrayEquals(some, back, Arrays.toString(new int[] {size}));
        }
    }
}
