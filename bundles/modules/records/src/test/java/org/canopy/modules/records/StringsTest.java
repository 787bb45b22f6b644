package org.canopy.modules.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.core.child.CategoryProposal;
import org.canopy.core.child.Finding;
import org.canopy.core.child.Paper;
import org.canopy.core.child.Reason;
import org.canopy.core.child.StepRefusal;
import org.canopy.core.child.Threshold;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.register.RegisterKind;
import org.canopy.testkit.StringsContract;
import org.junit.jupiter.api.Test;

class StringsTest implements StringsContract {
    @Override
    public String bundle() {
        return "records";
    }

    @Test
    void whateverAFileSaysHasWords() throws IOException {
        Properties strings = strings("records.properties");
        Set<String> wanted = new TreeSet<>();
        for (FactKind kind : FactKind.values()) {
            wanted.add("kind." + kind.code());
            kind.fields().forEach(spec -> {
                wanted.add("field." + spec.name());
                spec.options().forEach(option -> wanted.add("choice." + option));
            });
        }
        for (RegisterKind kind : RegisterKind.values()) {
            kind.fields().forEach(spec -> {
                wanted.add("field." + spec.name());
                spec.options().forEach(option -> wanted.add("choice." + option));
            });
        }
        for (Child.State state : Child.State.values()) {
            wanted.add("state." + state);
        }
        coreSays(wanted, "threshold", Threshold.values());
        coreSays(wanted, "reason", Reason.values());
        coreSays(wanted, "paper", Paper.values());
        coreSays(wanted, "step", StepRefusal.values());
        coreSays(wanted, "outlook", CategoryProposal.Outlook.values());
        coreSays(wanted, "side", Finding.Side.values());
        wanted.removeAll(strings.keySet());
        assertEquals(Set.of(), wanted);
    }

    private static void coreSays(Set<String> wanted, String what, Enum<?>... codes) {
        for (Enum<?> code : codes) {
            wanted.add(what + "." + code.name());
        }
    }
}
