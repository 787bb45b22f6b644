package org.canopy.core.child;

import java.util.Arrays;
import java.util.List;

/**
 * The categories of the founding speech, in its order and wording, and one that is monitored beside them. A child may be
 * in several at once; a county may know more (other provinces list others), so records keep the code, not the ordinal.
 */
public enum ChildCategory {
    ORPHAN("孤儿", true, true),
    DE_FACTO_UNSUPPORTED("事实无人抚养儿童", true, true),
    /** MLS: 最低生活保障. */
    MLS_SEVERE_DISABLED_OR_ILL("低保家庭的重残、重病儿童", true, true),
    MLS_OTHER("其他低保家庭儿童", true, true),
    OTHER_IN_DIFFICULTY("其他困境儿童", true, true),
    RURAL_LEFT_BEHIND("农村留守儿童", true, false),
    /** Monitored, but not one of the six that are paired with helpers. */
    MIGRANT("流动儿童", false, false);

    private final String zh;
    private final boolean paired;
    private final boolean inDifficulty;

    ChildCategory(String zh, boolean paired, boolean inDifficulty) {
        this.zh = zh;
        this.paired = paired;
        this.inDifficulty = inDifficulty;
    }

    /** The six of 结对帮扶, in the order of the speech. */
    public static List<ChildCategory> six() {
        return Arrays.stream(values()).filter(ChildCategory::isPaired).toList();
    }

    /** What records keep. */
    public CategoryCode code() {
        return new CategoryCode(name());
    }

    public String zh() {
        return zh;
    }

    public boolean isPaired() {
        return paired;
    }

    /** Whether it is a kind of 困境儿童. */
    public boolean isInDifficulty() {
        return inDifficulty;
    }
}
