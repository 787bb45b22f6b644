package org.canopy.platform.backup;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.canopy.platform.vault.RecordKeysTable;

/** A process that works on a county until somebody kills it, and prints each record that was sealed. */
final class Killed {
    private Killed() {}

    /** Words: folder of the machine; what it does; a prefix for its records. */
    public static void main(String[] words) throws Exception {
        var machine = new Machine(Path.of(words[0]), BackupTest.NOON);
        machine.clock.advance(java.time.Duration.ofSeconds(Long.parseLong(words[3])));
        if (words[1].equals("restore")) {
            System.out.println("begun");
            while (true) {
                Machine.Said said = machine.restore("qinghe", machine.disk().toString(), "--replace");
                if (said.code() != 0) {
                    throw new IllegalStateException(said.words());
                }
            }
        }
        AtomicLong n = new AtomicLong();
        Thread sealing = new Thread(() -> {
            while (true) {
                String record = words[2] + "-" + n.getAndIncrement();
                byte[] sealed = machine.seal("qinghe", record).bytes();
                System.out.println(record + " " + HexFormat.of().formatHex(sealed) + " .");
            }
        });
        sealing.start();
        while (true) {
            machine.backup("qinghe");
            RecordKeysTable.rotate(machine.cell("qinghe"), machine.vaults);
        }
    }
}
