package org.canopy.platform.switching;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import org.canopy.api.module.ModuleState;
import org.canopy.api.module.Switched;
import org.canopy.testkit.StringsContract;
import org.junit.jupiter.api.Test;

/** Every string that a page can ask for is there, in both languages. */
class StringsTest implements StringsContract {
    @Override
    public String bundle() {
        return "switching";
    }

    @Test
    void everyStateAndRefusalHasItsWords() throws IOException {
        Properties strings = strings("switching.properties");
        for (ModuleState state : ModuleState.values()) {
            assertTrue(strings.containsKey("modules.state." + state), state.name());
        }
        for (Switched.Why why : Switched.Why.values()) {
            String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertTrue(strings.containsKey("modules.refused." + code), code);
        }
    }
}
