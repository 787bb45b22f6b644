package org.canopy.platform.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.canopy.api.access.AccessGrant;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.platform.access.alert.Part;
import org.canopy.testkit.StringsContract;
import org.junit.jupiter.api.Test;

class StringsTest implements StringsContract {
    @Override
    public String bundle() {
        return "access";
    }

    private static void has(Properties strings, String before, Object[] values) {
        Arrays.stream(values).forEach(value -> assertTrue(strings.containsKey(before + value), before + value));
    }

    /** What a page puts together of a word and a code. */
    @Test
    void everyCodeHasWords() throws IOException {
        Properties strings = strings("access.properties");
        has(strings, "kind.", AccessGrant.Kind.values());
        has(strings, "state.", Request.State.values());
        has(strings, "basis.", LegalBasis.values());
        has(strings, "basis.hint.", LegalBasis.values());
        has(strings, "outcome.", Review.Outcome.values());
        for (Why why : Why.values()) {
            has(strings, "purpose.", new Object[] {why.purpose().code()});
            has(strings, "purpose.hint.", new Object[] {why.purpose().code()});
        }
        for (Part part : Part.values()) {
            has(strings, "rule.", new Object[] {part.code()});
            has(strings, "found.", new Object[] {part.code()});
        }
        for (Answer.Cause cause : Answer.Cause.values()) {
            has(strings, "no.", new Object[] {
                cause.name().toLowerCase(Locale.ROOT).replace('_', '-')
            });
        }
    }
}
