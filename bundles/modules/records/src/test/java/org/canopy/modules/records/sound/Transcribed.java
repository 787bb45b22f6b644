package org.canopy.modules.records.sound;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Names of other languages, written by ear: other characters for the same syllables, the point or a part left out. */
final class Transcribed {
    private static final List<String[]> SAME = List.of(
            new String[] {"买买提", "麦麦提"},
            new String[] {"阿不都", "阿布都"},
            new String[] {"吐尔逊", "图尔孙"},
            new String[] {"古丽", "谷丽"},
            new String[] {"玉素甫", "于苏甫"},
            new String[] {"热合曼", "热赫曼"},
            new String[] {"卡德尔", "喀迪尔"},
            new String[] {"克力木", "克里木"},
            new String[] {"依明", "伊敏"},
            new String[] {"托合提", "托乎提"},
            new String[] {"扎西", "札西"},
            new String[] {"次仁", "才仁"},
            new String[] {"卓玛", "卓嘎"},
            new String[] {"旺姆", "汪姆"},
            new String[] {"平措", "彭措"},
            new String[] {"顿珠", "敦珠"},
            new String[] {"白玛", "贝玛"});

    private Transcribed() {}

    /** Empty where none of it is such a name. */
    static Optional<String> otherwise(String name, Random random) {
        String other = name;
        for (String[] pair : SAME) {
            other = other.replace(pair[0], pair[1]);
        }
        if (other.contains("·") && random.nextInt(3) == 0) {
            other = other.replace("·", random.nextBoolean() ? "" : "•");
        }
        return Optional.of(other).filter(one -> !one.equals(name));
    }
}
