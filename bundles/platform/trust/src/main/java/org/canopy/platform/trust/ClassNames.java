package org.canopy.platform.trust;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The classes that a class file names in its constant pool (JVM specification, 4.4). */
final class ClassNames {
    private static final int MAGIC = 0xCAFEBABE;

    private ClassNames() {}

    /**
     * In their inner form: {@code java/net/Socket}.
     *
     * @throws IllegalArgumentException if it is no class file
     */
    static Set<String> of(byte[] file) throws IOException {
        Map<Integer, String> words = new HashMap<>();
        Set<Integer> classes = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.readInt(); // its version
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> words.put(i, in.readUTF());
                    case 7 -> classes.add(in.readUnsignedShort());
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // these take two places
                    }
                    default -> throw new IllegalArgumentException("no class file");
                }
            }
        }
        Set<String> names = new HashSet<>();
        classes.forEach(at -> names.add(words.getOrDefault(at, "")));
        return names;
    }
}
