package org.canopy.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.vault.Purpose;

/** For what a record may be read; there is no other reason. */
public enum Why {
    /** 受理: a report comes in. */
    INTAKE,
    /** 个案办理. */
    CASE_HANDLING,
    /** 转介. */
    REFERRAL,
    /** 会商. */
    JOINT_MEETING,
    /** 监督检查. */
    AUDIT,
    /** 统计. */
    STATISTICS,
    /** 本人或监护人查阅: the child or a guardian asks what stands there. */
    SUBJECT_ACCESS;

    public Purpose purpose() {
        return new Purpose(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Optional<Why> of(String code) {
        return Arrays.stream(values())
                .filter(why -> why.purpose().code().equals(code))
                .findFirst();
    }
}
