package org.canopy.modules.records.sound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Surnames of two characters, and those that are read otherwise than the character is (单: shan). */
final class Surnames {
    private static final String FILE = "/sound/surnames.txt";

    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Map<String, List<Reading>> compound = new HashMap<>();

    private Surnames() {}

    static Surnames read() {
        Surnames all = new Surnames();
        Resource.lines(FILE).forEach(line -> {
            String[] words = line.split(" ");
            List<Reading> read =
                    Arrays.stream(words).skip(1).map(Reading::toneless).toList();
            (words[0].length() == 1 ? all.readings : all.compound).put(words[0], read);
        });
        return all;
    }

    /** How many characters of a name in standard characters are its surname; a name of two has a surname of one. */
    int length(List<String> characters) {
        return characters.size() > 2 && compound.containsKey(characters.get(0) + characters.get(1)) ? 2 : 1;
    }

    /** The readings of a surname's character; {@code common} where it is read as always. */
    List<Reading> readings(List<String> surname, int at, List<Reading> common) {
        if (surname.size() == 2) {
            return List.of(compound.get(surname.get(0) + surname.get(1)).get(at));
        }
        return readings.getOrDefault(surname.get(0), common);
    }
}
