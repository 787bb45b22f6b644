package org.canopy.core.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.Evidence;
import org.canopy.core.norm.Source;

/**
 * A body of the one co-ordination platform (一个协调平台). Who leads it is dated, for the law itself moved it in 2024.
 *
 * @param leads empty where the county has not said
 * @throws IllegalArgumentException if {@code name} is blank or two units lead at once
 */
public record CoordinationBody(Type type, String name, List<LeadUnit> leads) {
    private static final LocalDate AMENDMENT = LocalDate.of(2024, 4, 26);

    public CoordinationBody {
        leads = List.copyOf(leads);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a body without a name");
        }
        for (int i = 0; i < leads.size(); i++) {
            if (leads.subList(0, i).stream().anyMatch(leads.get(i)::overlaps)) {
                throw new IllegalArgumentException("two units lead at once: " + name);
            }
        }
    }

    /** The leading group with the leads that 未成年人保护法 9 names; a county's own decision replaces them. */
    public static CoordinationBody statutory() {
        Source article = Source.read("未保法", 9);
        return new CoordinationBody(
                Type.LEADING_GROUP,
                Type.LEADING_GROUP.zh(),
                List.of(
                        new LeadUnit("县级以上人民政府民政部门", LocalDate.of(2021, 6, 1), Optional.of(AMENDMENT), article),
                        new LeadUnit("县级以上人民政府负责妇女儿童工作的机构", AMENDMENT, Optional.empty(), article)));
    }

    /** Who leads on {@code day}; empty where nobody has said. */
    public Optional<LeadUnit> leadUnit(LocalDate day) {
        return leads.stream().filter(lead -> lead.leadsAt(day)).findFirst();
    }

    /** Kinds of bodies, and how well each is known. */
    public enum Type {
        LEADING_GROUP("未成年人保护工作领导小组", Evidence.SPEECH),
        /** 未保办: usual, but not in the speech. */
        LEADING_GROUP_OFFICE("领导小组办公室", Evidence.UNVERIFIED),
        /** Has a written 职责分工 and one 联络员. */
        MEMBER_UNIT("成员单位", Evidence.SPEECH);

        private final String zh;
        private final Evidence evidence;

        Type(String zh, Evidence evidence) {
            this.zh = zh;
            this.evidence = evidence;
        }

        public String zh() {
            return zh;
        }

        public Evidence evidence() {
            return evidence;
        }
    }
}
