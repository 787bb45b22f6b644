package org.canopy.core.child;

/** Which of the two. */
public enum Parent {
    FATHER("父亲"),
    MOTHER("母亲");

    private final String zh;

    Parent(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
