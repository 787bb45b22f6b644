package org.canopy.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCategoryTest {
    @Test
    void theSixStandInTheWordsOfTheSpeech() {
        assertEquals(
                List.of("孤儿", "事实无人抚养儿童", "低保家庭的重残、重病儿童", "其他低保家庭儿童", "其他困境儿童", "农村留守儿童"),
                ChildCategory.six().stream().map(ChildCategory::zh).toList());
    }

    @Test
    void migrantChildrenAreMonitoredNotPaired() {
        assertFalse(ChildCategory.MIGRANT.isPaired());
        assertEquals(
                5,
                ChildCategory.six().stream()
                        .filter(ChildCategory::isInDifficulty)
                        .count());
    }
}
