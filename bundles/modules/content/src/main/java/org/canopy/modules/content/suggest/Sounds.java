package org.canopy.modules.content.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How characters are read in pinyin, without tones; ü is v, as people type it. All common readings of one count. */
final class Sounds {
    /** Of com.github.houbb:pinyin, see ADR 23. A line: {@code 长:zhǎng,cháng}. */
    private static final String FILE = "/pinyin_dict_char.txt";
    /** Rarer readings (大 as tài) would only bring strangers. */
    private static final int MOST_READINGS = 3;

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int FIRST_COMMON_ROW = 0xB0;
    private static final int LAST_COMMON_ROW = 0xD7;

    private final Map<Character, List<String>> readings = new HashMap<>();

    private Sounds() {}

    static Sounds read() {
        Sounds sounds = new Sounds();
        try (InputStream in = Sounds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks " + FILE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line ->
                            line.length() > 2 && line.charAt(1) == ':' && Character.isIdeographic(line.charAt(0)))
                    .forEach(line -> sounds.readings.put(line.charAt(0), readings(line.substring(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sounds;
    }

    private static List<String> readings(String written) {
        Set<String> plain = new LinkedHashSet<>();
        for (String one : written.split(",")) {
            String toneless = Normalizer.normalize(one, Normalizer.Form.NFD)
                    .replace("u\u0308", "v")
                    .replaceAll("\\p{M}+", "");
            if (toneless.matches("[a-z]{1,6}") && plain.size() < MOST_READINGS) {
                plain.add(toneless);
            }
        }
        return List.copyOf(plain);
    }

    /** How {@code character} is read; a letter or digit as itself; nothing for all else. */
    List<String> of(char character) {
        boolean plain = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
        return plain ? List.of(String.valueOf(character)) : readings.getOrDefault(character, List.of());
    }

    boolean alike(char a, char b) {
        List<String> others = of(b);
        return of(a).stream().anyMatch(others::contains);
    }

    /** The 3,755 characters that people use most (GB/T 2312, first level). */
    static List<Character> common() {
        List<Character> all = new ArrayList<>();
        for (int row = FIRST_COMMON_ROW; row <= LAST_COMMON_ROW; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                char one = GB2312.decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell}))
                        .get();
                if (Character.isIdeographic(one)) {
                    all.add(one);
                }
            }
        }
        return all;
    }
}
