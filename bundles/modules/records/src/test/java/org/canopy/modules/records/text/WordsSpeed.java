package org.canopy.modules.records.text;

import static org.canopy.modules.records.Invented.NEIGHBOUR;
import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.canopy.modules.records.Invented.note;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.Invented;
import org.canopy.testkit.FakeCell;

/**
 * A measurement, run by hand ({@code -Dfiles=5000 -Dgranted=500}): files of ten notes in a county, of which a reader may read
 * some; then the time of a question. Texts lie under the testkit's vault: add what the platform's own costs (docs/benchmarks.md).
 */
final class WordsSpeed {
    private static final int FILES = Integer.getInteger("files", 5_000);
    private static final int GRANTED = Integer.getInteger("granted", 500);
    /** Few: the testkit's vault notes each reading in a list that it copies each time. */
    private static final int ROUNDS = 8;

    private static final int NOTES = 10;
    private static final int LENGTH = 150;
    private static final String SIGNS =
            "的一是了在人有我他这中大来上个国和地到说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日";

    private WordsSpeed() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("words");
        Random random = new Random(1);
        ChildFiles files = new ChildFiles();
        try (FakeCell cell = new FakeCell(folder, "records")) {
            cell.access().guard(GuardedChildren.TYPE);
            List<Child> all = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < FILES; i++) {
                Child child = files.open(cell, WORKER, VILLAGE, Invented.child("示例童", "519921201506010020"));
                for (int n = 0; n < NOTES; n++) {
                    files.add(cell, child.id(), WORKER, note("2026-11-20", text(random)));
                }
                all.add(child);
            }
            System.out.printf(
                    "written: %d notes in %d s%n", FILES * NOTES, (System.nanoTime() - begin) / 1_000_000_000);
            Words words = new Words();
            for (int i = 0; i < GRANTED; i++) {
                Invented.allow(cell, NEIGHBOUR, all.get(i).id());
            }
            long[] times = new long[ROUNDS];
            int looked = 0;
            for (int i = 0; i < ROUNDS; i++) {
                String asked = text(random).substring(0, 4);
                long start = System.nanoTime();
                looked = words.find(cell, NEIGHBOUR, asked, 20, 0).orElseThrow().looked();
                times[i] = (System.nanoTime() - start) / 1_000;
            }
            Arrays.sort(times);
            System.out.printf(
                    "files granted %d, texts looked through %d: p50 %.1f ms, worst %.1f ms%n",
                    GRANTED, looked, times[ROUNDS / 2] / 1e3, times[ROUNDS - 1] / 1e3);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i % 17 == 16 ? '，' : SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
