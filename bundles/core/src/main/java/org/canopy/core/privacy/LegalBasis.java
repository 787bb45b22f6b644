package org.canopy.core.privacy;

/** On what ground personal data may be handled. Source: 个人信息保护法 13 (items of its first paragraph), 29, 31, 34. */
public enum LegalBasis {
    /** 为履行法定职责或者法定义务所必需: 13(3), within the limits of 34. No consent is needed. */
    STATUTORY_DUTY,
    /** An emergency in which life, health or property are to be protected: 13(4). */
    EMERGENCY,
    /** The person agreed, 13(1); for a child under 14 a guardian, 31; separately for sensitive data, 29. */
    CONSENT
}
