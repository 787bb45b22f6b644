package org.canopy.modules.records.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.canopy.api.preview.Preview;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.Invented;
import org.canopy.testkit.FakeCell;

/** A measurement, run by hand: laying in, giving out, and a copy of the database, beside the same bytes in a folder. */
final class AttachmentsSpeed {
    private static final int ROUNDS = 15;

    private AttachmentsSpeed() {}

    private interface Work {
        void run() throws IOException;
    }

    private static void time(String what, Work work) throws IOException {
        long[] micros = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf("%s: p50 %.1f ms, worst %.1f ms%n", what, micros[ROUNDS / 2] / 1e3, micros[ROUNDS - 1] / 1e3);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("pieces");
        ChildFiles files = new ChildFiles();
        Attachments attachments = new Attachments(files, (kind, file) -> Preview.none());
        try (FakeCell cell = new FakeCell(folder, "records")) {
            cell.access().guard(GuardedChildren.TYPE);
            for (int megabytes : new int[] {1, 5, 20}) {
                Child child = files.open(
                        cell, Invented.WORKER, Invented.VILLAGE, Invented.child("示例童", "519921201506010020"));
                byte[] noise = new byte[(megabytes << 20) - 100];
                new Random(1).nextBytes(noise);
                byte[] file =
                        Hostile.joined(Hostile.joined(Hostile.bytes("%PDF-1.4\n"), noise), Hostile.bytes("%%EOF"));
                var reading = Invented.by(Invented.WORKER);
                time(
                        megabytes + " MB into the database",
                        () -> attachments.add(
                                cell, child.id(), Invented.WORKER, "", "x", new ByteArrayInputStream(file)));
                Attachment one = attachments.list(cell, child, reading).get(0);
                time(megabytes + " MB out of it", () -> attachments.pages(cell, one, reading));
                Path beside = folder.resolve("beside");
                time(megabytes + " MB into a folder, synced", () -> {
                    try (var out = java.nio.channels.FileChannel.open(
                            beside, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
                        out.write(java.nio.ByteBuffer.wrap(file));
                        out.force(true);
                    }
                });
            }
        }
    }
}
