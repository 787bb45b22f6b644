package org.canopy.modules.records.register;

import static org.canopy.modules.records.fact.FieldSpec.choice;
import static org.canopy.modules.records.fact.FieldSpec.day;
import static org.canopy.modules.records.fact.FieldSpec.line;
import static org.canopy.modules.records.fact.FieldSpec.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canopy.modules.records.fact.FieldSpec;
import org.canopy.modules.records.fact.Fields;

/** What is written down beside the files, and what must be said before it is over. */
public enum RegisterKind {
    /** Somebody claims a right: PIPL 44–50; NWT 34. Refused in writing, with reasons: PIPL 50. */
    RIGHT(
            choice("right", "SEE", "COPY", "CORRECT", "ADD", "ERASE", "EXPLAIN"),
            line("askedBy"),
            line("relationWords"),
            day("asked"),
            line("identified"),
            story("words"),
            choice("answer", "DONE", "IN_PART", "REFUSED"),
            story("reasons"),
            day("answered"),
            line("answeredHow")) {
        @Override
        public boolean isOver(Fields fields) {
            return fields.find("answer").isPresent();
        }

        @Override
        Map<String, String> lacking(Fields fields) {
            if (!isOver(fields)) {
                return Map.of();
            }
            if (!fields.text("answer").equals("DONE") && fields.find("reasons").isEmpty()) {
                return Map.of("reasons", "register.reasons");
            }
            return fields.day("answered").isEmpty() ? Map.of("answered", "register.answered") : Map.of();
        }
    },
    /** Personal data leaked, was altered or lost, or may have been: PIPL 57; NWT 35. Child and guardian are both told. */
    BREACH(
            day("noticed"),
            story("what"),
            line("kindsOfData"),
            line("persons"),
            story("harm"),
            story("remedy"),
            day("toldAuthority"),
            line("authority"),
            day("toldChild"),
            day("toldGuardian"),
            story("whyNotTold"),
            choice("over", "YES", "NO")) {
        @Override
        public boolean isOver(Fields fields) {
            return fields.text("over").equals("YES");
        }

        @Override
        Map<String, String> lacking(Fields fields) {
            if (!isOver(fields)) {
                return Map.of();
            }
            if (fields.find("remedy").isEmpty()) {
                return Map.of("remedy", "register.remedy");
            }
            boolean all = fields.day("toldAuthority").isPresent()
                    && fields.day("toldChild").isPresent()
                    && fields.day("toldGuardian").isPresent();
            return all || fields.find("whyNotTold").isPresent() ? Map.of() : Map.of("whyNotTold", "register.told");
        }
    };

    private final List<FieldSpec> fields;

    RegisterKind(FieldSpec... fields) {
        this.fields = List.of(fields);
    }

    /** Empty for a name that is no kind. */
    public static Optional<RegisterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** In addresses and keys of strings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<FieldSpec> fields() {
        return fields;
    }

    /** Whether nothing more is to be done. */
    public abstract boolean isOver(Fields fields);

    /** What must be said before it can be over: keys of words, by field. */
    abstract Map<String, String> lacking(Fields fields);
}
