package org.canopy.core.division;

/** Levels of places from the top; {@link #GROUP} has no national code (DOMAIN 2). */
public enum DivisionLevel {
    PROVINCE("省"),
    PREFECTURE("市(州)"),
    COUNTY("县(市、区)"),
    TOWNSHIP("乡镇(街道)"),
    VILLAGE("村(社区)"),
    GROUP("村民小组(社)");

    private final String zh;

    DivisionLevel(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    public boolean isBelow(DivisionLevel other) {
        return ordinal() > other.ordinal();
    }
}
