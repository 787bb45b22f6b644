package org.canopy.core.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.ArticleNumber;
import org.junit.jupiter.api.Test;

class GovernanceTest {
    @Test
    void threePlansAreNamedAndFourAreNot() {
        List<String> shown =
                ActionPlans.sevenSlots().stream().map(ActionPlan::displayName).toList();
        assertEquals(List.of("强国有我成长计划", "家庭监护提能计划", "清网整治护航计划", "未命名", "未命名", "未命名", "未命名"), shown);
        assertEquals(
                4,
                ActionPlans.sevenSlots().stream()
                        .filter(plan -> plan.name().isEmpty())
                        .count());
    }

    @Test
    void aCountyNamesAndUnnames() {
        ActionPlans plans = ActionPlans.ofTheSpeech();
        ActionPlans changed = plans.with(plans.slots().get(3).named(Optional.of("心灵守护计划")));
        assertEquals("心灵守护计划", changed.slots().get(3).displayName());
        assertEquals("未命名", plans.slots().get(3).displayName());
        assertEquals(plans, changed.with(changed.slots().get(3).named(Optional.empty())));
    }

    @Test
    void plansCannotBeWrong() {
        ActionPlans plans = ActionPlans.ofTheSpeech();
        ActionPlan fourth = plans.slots().get(3);
        assertThrows(IllegalArgumentException.class, () -> fourth.named(Optional.of(" ")));
        assertThrows(IllegalArgumentException.class, () -> plans.with(fourth.named(Optional.of("强国有我成长计划"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ActionPlans(plans.slots().subList(0, 6)));
        assertThrows(IllegalArgumentException.class, () -> ActionPlan.empty(8));
    }

    @Test
    void theSixProtectionsCoverTheirChaptersWithoutGap() {
        int next = 15;
        int chapter = 2;
        for (ProtectionDomain domain : ProtectionDomain.values()) {
            assertEquals(next, domain.firstArticle().number());
            assertEquals(chapter++, domain.chapter().number());
            next = domain.lastArticle().number() + 1;
        }
        assertEquals(117, next);
        assertEquals("第二章", ProtectionDomain.FAMILY.chapter().display());
        assertEquals(Optional.of(ProtectionDomain.GOVERNMENT), ProtectionDomain.ofArticle(ArticleNumber.of(97)));
        assertEquals(Optional.empty(), ProtectionDomain.ofArticle(ArticleNumber.of(11)));
        assertEquals(Optional.empty(), ProtectionDomain.ofArticle(ArticleNumber.of(117)));
        assertEquals(EnumSet.allOf(ProtectionDomain.class), EnumSet.copyOf(ProtectionDomain.inOrderOfTheSpeech()));
    }

    @Test
    void theLawMovedTheLeadIn2024() {
        CoordinationBody body = CoordinationBody.statutory();
        assertEquals(
                Optional.of("县级以上人民政府民政部门"),
                body.leadUnit(LocalDate.of(2024, 4, 25)).map(LeadUnit::unit));
        assertEquals(
                Optional.of("县级以上人民政府负责妇女儿童工作的机构"),
                body.leadUnit(LocalDate.of(2024, 4, 26)).map(LeadUnit::unit));
        assertEquals(Optional.empty(), body.leadUnit(LocalDate.of(2021, 5, 31)));
    }

    @Test
    void twoUnitsNeverLeadAtOnce() {
        LeadUnit lead = CoordinationBody.statutory().leads().get(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new CoordinationBody(CoordinationBody.Type.LEADING_GROUP, "领导小组", List.of(lead, lead)));
    }
}
