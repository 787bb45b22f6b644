package org.canopy.core.norm;

/**
 * Kinds of norms by rank (立法法 98–102); equal ranks stand side by side.
 *
 * <p>Two kinds lie outside that law: documents bind through the office that issued them, standards through whoever cites
 * them.
 */
public enum NormLevel {
    CONSTITUTION("宪法", 0),
    LAW("法律", 1),
    ADMIN_REGULATION("行政法规", 2),
    LOCAL_REGULATION("地方性法规", 3),
    AUTONOMOUS_REGULATION("自治条例和单行条例", 3),
    MINISTRY_RULE("部门规章", 4),
    LOCAL_GOV_RULE("地方政府规章", 4),
    JUDICIAL_INTERPRETATION("司法解释", 5),
    NORMATIVE_DOCUMENT("规范性文件", 6),
    STANDARD("标准", 7);

    private final String zh;
    private final int rank;

    NormLevel(String zh, int rank) {
        this.zh = zh;
        this.rank = rank;
    }

    public String zh() {
        return zh;
    }

    /** For ordering lists, 0 first; deciding which norm prevails is not the software's. */
    public int rank() {
        return rank;
    }
}
