package org.canopy.core.norm;

import java.util.Arrays;
import java.util.Optional;

/** What stands above articles (立法法 65); 分编 only in 民法典. */
public enum HeadingLevel {
    PART("编"),
    SUBPART("分编"),
    CHAPTER("章"),
    SECTION("节");

    private final String zh;

    HeadingLevel(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    static Optional<HeadingLevel> read(String zh) {
        return Arrays.stream(values()).filter(level -> level.zh.equals(zh)).findFirst();
    }
}
