package org.canopy.modules.content.statute;

/** Digits as files write them. */
final class Figures {
    private Figures() {}

    /** With ０ to ９ as 0 to 9. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString();
    }
}
