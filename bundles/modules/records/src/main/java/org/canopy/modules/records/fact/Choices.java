package org.canopy.modules.records.fact;

import java.util.Arrays;
import org.canopy.core.child.ChildCategory;
import org.canopy.core.child.MembershipStatus;
import org.canopy.core.child.Parent;
import org.canopy.core.child.ParentStatus;
import org.canopy.core.privacy.LegalBasis;

/** What may be chosen where several kinds of fact offer the same, or the core knows it. */
final class Choices {
    static final String[] YES_NO = {"YES", "NO"};

    /** Relation to the child; 民法典 27, 民法典 32. */
    static final String[] RELATIONS = {"PARENT", "GRANDPARENT", "SIBLING", "RELATIVE", "OTHER", "CIVIL_AFFAIRS"};

    static final String[] PARENTS = names(Parent.values());
    static final String[] SITUATIONS = names(ParentStatus.values());
    static final String[] CATEGORIES = names(ChildCategory.values());
    static final String[] STATUSES = names(MembershipStatus.values());
    static final String[] BASES = names(LegalBasis.values());

    private Choices() {}

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
