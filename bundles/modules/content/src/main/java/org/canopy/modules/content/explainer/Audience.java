package org.canopy.modules.content.explainer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom an explainer is written for. */
public enum Audience {
    CHILD("孩子"),
    PARENT("家长"),
    TEACHER("老师"),
    DOCTOR("医生"),
    NEIGHBOUR("邻居"),
    VILLAGE("村干部"),
    ORGANISATION("社会组织"),
    VOLUNTEER("志愿者");

    private final String zh;

    Audience(String zh) {
        this.zh = zh;
    }

    /** As it stands in addresses: {@code teacher}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> ofCode(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }

    static Optional<Audience> ofWord(String word) {
        return Arrays.stream(values()).filter(a -> a.zh.equals(word)).findFirst();
    }
}
