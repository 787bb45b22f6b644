package org.canopy.modules.records.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactRefused;
import org.canopy.modules.records.fact.FieldSpec;
import org.canopy.modules.records.ledgerfile.Box;
import org.canopy.modules.records.ledgerfile.FileRow;

/** Reads rows by their columns: into facts, or into what is wrong with them. Nothing is guessed. */
final class RowFacts {
    private static final WordList CHOICES = new WordList("/ledger/choices.txt");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** A number of 18 digits whose end a table program has cut off. */
    private static final Pattern CUT = Pattern.compile("\\d{15}000");

    private final Columns columns;
    private final DivisionCode county;
    private final Map<String, String> places;
    private final Map<String, String> words;

    /** @param places names of the county's places, by code */
    RowFacts(Columns columns, DivisionCode county, Map<String, String> places, Properties strings) {
        this.columns = columns;
        this.county = county;
        this.places = places;
        this.words = new LinkedHashMap<>();
        strings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("choice."))
                .forEach(key -> words.put(key.substring("choice.".length()), WordList.plain(strings.getProperty(key))));
    }

    /**
     * One row, read.
     *
     * @param facts the identity among them, if {@code defects} is empty
     * @param defects why it is not taken
     * @param looks what wants a look, though the row is taken
     */
    record Read(DivisionCode place, Map<Slot, Fact> facts, List<Defect> defects, List<Defect> looks) {}

    Read read(FileRow row) {
        Map<Slot, Map<String, String>> typed = new EnumMap<>(Slot.class);
        List<Defect> defects = new ArrayList<>();
        DivisionCode place = county;
        for (Map.Entry<Integer, Target> column : columns.targets().entrySet()) {
            Box box = row.at(column.getKey());
            String heading = columns.heading(column.getKey());
            if (box.flaw() != Box.Flaw.NONE) {
                defects.add(Defect.at(row.number(), heading, box.flaw().name().toLowerCase(java.util.Locale.ROOT)));
            } else if (!box.text().isEmpty() && column.getValue().equals(Target.PLACE)) {
                Optional<DivisionCode> found = place(box.text());
                found.ifPresentOrElse(code -> {}, () -> defects.add(Defect.at(row.number(), heading, "place")));
                place = found.orElse(place);
            } else if (!box.text().isEmpty()) {
                FieldSpec spec = column.getValue().spec().orElseThrow();
                if (rounded(spec, box.text())) {
                    defects.add(Defect.at(row.number(), heading, "rounded"));
                }
                typed.computeIfAbsent(column.getValue().slot().orElseThrow(), slot -> new LinkedHashMap<>())
                        .put(spec.name(), kept(spec, box.text()));
            }
        }
        return facts(row.number(), place, typed, defects);
    }

    private Read facts(int row, DivisionCode place, Map<Slot, Map<String, String>> typed, List<Defect> defects) {
        Map<Slot, Fact> facts = new EnumMap<>(Slot.class);
        List<Defect> looks = new ArrayList<>();
        typed.forEach((slot, fields) -> {
            if (slot.kind() == org.canopy.modules.records.fact.FactKind.PARENT) {
                fields.put("which", slot.name());
            }
            try {
                Fact fact = Fact.typed(slot.kind(), fields);
                facts.put(slot, fact);
                for (FieldSpec spec : slot.kind().fields()) {
                    spec.doubt(fact.fields().text(spec.name()))
                            .ifPresent(doubt -> looks.add(Defect.at(row, heading(slot, spec.name()), doubt)));
                }
            } catch (FactRefused e) {
                e.defects().forEach((field, defect) -> defects.add(Defect.at(row, heading(slot, field), defect)));
            }
        });
        if (defects.isEmpty() && !named(facts)) {
            defects.add(Defect.at(row, "", "nobody"));
        }
        return new Read(place, facts, defects, looks);
    }

    /** Without a name or a number nobody can say whose row it is. */
    private static boolean named(Map<Slot, Fact> facts) {
        return Optional.ofNullable(facts.get(Slot.IDENTITY))
                .map(Fact::fields)
                .filter(fields -> fields.find("name").isPresent()
                        || fields.find("idNumber").isPresent())
                .isPresent();
    }

    private String heading(Slot slot, String field) {
        return columns.targets().entrySet().stream()
                .filter(one -> one.getValue().equals(new Target(Optional.of(slot), field)))
                .map(one -> columns.heading(one.getKey()))
                .findFirst()
                .orElse("");
    }

    private static boolean rounded(FieldSpec spec, String text) {
        return spec.form() == FieldSpec.Form.ID_NUMBER
                && CUT.matcher(text).matches()
                && spec.doubt(text).isPresent();
    }

    private String kept(FieldSpec spec, String text) {
        return switch (spec.form()) {
            case DAY -> DAY.matcher(text).replaceFirst("$1-$2-$3");
            case CHOICE -> choice(spec, text);
            default -> text;
        };
    }

    /** A word that is none of the offered ones stays, and is refused. */
    private String choice(FieldSpec spec, String text) {
        String plain = WordList.plain(text);
        return spec.options().stream()
                .filter(option -> plain.equals(words.get(option)) || plain.equals(WordList.plain(option)))
                .findFirst()
                .or(() -> CHOICES.code(text).filter(spec.options()::contains))
                .orElse(text);
    }

    private Optional<DivisionCode> place(String text) {
        Optional<String> code = places.entrySet().stream()
                .filter(one -> WordList.plain(one.getValue()).equals(WordList.plain(text)))
                .map(Map.Entry::getKey)
                .findFirst();
        try {
            return Optional.of(new DivisionCode(code.orElse(text)))
                    .filter(found -> found.digits().startsWith(county.digits().substring(0, 6)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
