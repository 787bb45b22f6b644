package org.canopy.platform.vault;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** A process that seals new records from eight threads, rotates keys all the time, and says what it has sealed. */
final class SealingProcess {
    private SealingProcess() {}

    public static void main(String[] words) throws Exception {
        var here = new Fixture(Path.of(words[0]), "here").demo();
        IntStream.range(0, 8).forEach(thread -> new Thread(() -> seal(here, words[1] + "-" + thread)).start());
        while (true) {
            here.vault().rotate();
            Thread.sleep(20);
        }
    }

    private static void seal(Fixture here, String prefix) {
        for (int i = 0; true; i++) {
            String record = prefix + "-" + i;
            byte[] sealed = here.vault()
                    .seal(Fixture.label(record), Fixture.text(record))
                    .bytes();
            System.out.println(record + " " + HexFormat.of().formatHex(sealed) + " .");
        }
    }
}
