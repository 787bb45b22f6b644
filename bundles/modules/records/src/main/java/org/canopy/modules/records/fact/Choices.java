package org.canopy.modules.records.fact;

import java.util.Arrays;
import org.canopy.core.child.ChildCategory;

/** What may be chosen where several kinds of fact offer the same. */
final class Choices {
    /** Relation to the child; 民法典 27, 民法典 32. */
    static final String[] RELATIONS = {"PARENT", "GRANDPARENT", "SIBLING", "RELATIVE", "OTHER", "CIVIL_AFFAIRS"};

    /** Lists A and B of 民发〔2019〕62号, and what is none of them. */
    static final String[] SITUATIONS = {
        "ABLE",
        "SEVERE_DISABILITY",
        "SEVERE_ILLNESS",
        "SERVING_SENTENCE",
        "COMPULSORY_DRUG_TREATMENT",
        "OTHER_DETENTION",
        "OUT_OF_CONTACT",
        "GUARDIANSHIP_REVOKED",
        "DEPORTED",
        "DEAD",
        "MISSING"
    };

    static final String[] CATEGORIES =
            Arrays.stream(ChildCategory.values()).map(Enum::name).toArray(String[]::new);

    private Choices() {}
}
