package org.canopy.core.identity;

/** What is wrong with a typed number; the text says so without the number. */
public enum IdentifierDefect {
    LENGTH("位数不对"),
    CHARACTERS("含有不允许的字符"),
    DATE("其中的日期不存在"),
    CHECK_DIGIT("校验码不符,请核对"),
    KIND("不是手机、固定电话或服务短号");

    private final String zh;

    IdentifierDefect(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
