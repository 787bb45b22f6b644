package org.canopy.core.norm;

/** Whether a version is in force on a day: computed by {@link NormVersion#stateAt}, never stored. */
public enum NormState {
    IN_FORCE("现行有效"),
    AMENDED("已修改"),
    NOT_YET_IN_FORCE("尚未生效"),
    REPEALED("已废止"),
    /** No source says when; shown so, never as in force. */
    UNVERIFIED("效力待核");

    private final String zh;

    NormState(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
