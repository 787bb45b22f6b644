package org.canopy.modules.records.fact;

import static org.canopy.modules.records.fact.FieldSpec.choice;
import static org.canopy.modules.records.fact.FieldSpec.day;
import static org.canopy.modules.records.fact.FieldSpec.idNumber;
import static org.canopy.modules.records.fact.FieldSpec.line;
import static org.canopy.modules.records.fact.FieldSpec.phone;
import static org.canopy.modules.records.fact.FieldSpec.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file may say, and by which fields. No field must be filled: what is not known yet must not keep anybody from writing
 * down what is. Sources: the laws' short names as in the glossary; 民发〔2019〕62号 for a parent's situation.
 */
public enum FactKind {
    /** Who the child is; one per file. */
    IDENTITY(
            "",
            "",
            line("name"),
            line("formerNames"),
            choice("sex", "F", "M"),
            day("born"),
            idNumber("idNumber"),
            phone("phone"),
            line("address"),
            line("registered"),
            line("registeredCode"),
            choice("rural", Choices.YES_NO),
            line("school")),
    /** Father or mother: their situation, and where they are if they are away. */
    PARENT(
            "since",
            "",
            choice("which", Choices.PARENTS),
            line("name"),
            idNumber("idNumber"),
            phone("phone"),
            choice("situation", Choices.SITUATIONS),
            day("since"),
            day("until"),
            choice("meets", Choices.YES_NO),
            choice("settled", Choices.YES_NO),
            line("paper"),
            choice("away", Choices.YES_NO),
            line("place"),
            choice("acrossCounty", Choices.YES_NO),
            day("awaySince"),
            day("expectedBack"),
            day("lastContact")),
    /** Whoever has the guardianship, besides or instead of the parents. WBF 7; 民法典 27. */
    GUARDIAN(
            "from",
            "to",
            line("name"),
            choice("relation", Choices.RELATIONS),
            idNumber("idNumber"),
            phone("phone"),
            line("address"),
            day("from"),
            day("to"),
            line("paper")),
    /** 委托照护. WBF 22, 23. */
    CARE(
            "from",
            "to",
            line("carer"),
            choice("relation", Choices.RELATIONS),
            phone("phone"),
            line("reason"),
            day("from"),
            day("to"),
            day("noticeToSchool"),
            day("noticeToVillage"),
            day("childHeard"),
            day("exclusionsChecked"),
            day("lastContact")),
    /** Where the child lived, and with whom. */
    RESIDENCE(
            "from",
            "to",
            line("place"),
            day("from"),
            day("to"),
            choice("withParents", Choices.YES_NO),
            line("livesWith"),
            line("school")),
    /** What the family has papers for that make a category. */
    WELFARE(
            "from",
            "to",
            choice("minimumLiving", Choices.YES_NO),
            choice("childDisabledOrIll", Choices.YES_NO),
            line("paper"),
            day("from"),
            day("to")),
    /** In which category, from when to when, on what paper. */
    MEMBERSHIP(
            "from",
            "to",
            choice("category", Choices.CATEGORIES),
            choice("status", Choices.STATUSES),
            day("from"),
            day("to"),
            line("basisDoc"),
            story("evidence")),
    /** Who agreed to what. PIPL 13, 14, 29, 31. */
    CONSENT(
            "given",
            "withdrawn",
            line("scope"),
            line("givenBy"),
            choice("relation", Choices.RELATIONS),
            choice("form", "PAPER", "CODE"),
            day("given"),
            line("witness"),
            line("childView"),
            day("withdrawn")),
    /** What was given to somebody outside, and on what ground. PIPL 23, 24; NDR 12. */
    SHARING(
            "on",
            "on",
            line("recipient"),
            line("what"),
            line("purpose"),
            choice("basis", Choices.BASES),
            line("basisDetail"),
            day("on")),
    /** What somebody saw, heard or did. */
    NOTE("on", "on", day("on"), line("topic"), story("text")),
    /** What is known about something that was laid into the file; its pages lie apart. */
    ATTACHMENT(
            "on",
            "on",
            day("on"),
            line("title"),
            line("fileName"),
            line("mediaType"),
            line("size"),
            line("preview"),
            line("remarks"));

    private final String begins;
    private final String ends;
    private final List<FieldSpec> fields;

    FactKind(String begins, String ends, FieldSpec... fields) {
        this.begins = begins;
        this.ends = ends;
        this.fields = List.of(fields);
    }

    /** Empty for a name that is no kind. */
    public static Optional<FactKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** {@code entrusted-care}: in addresses and keys of strings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<FieldSpec> fields() {
        return fields;
    }

    /** Name of the field with the first day on which it holds; empty where it has none. */
    String begins() {
        return begins;
    }

    /** Name of the field with the last day. */
    String ends() {
        return ends;
    }

    /** Whether {@code value} is one of those that the field lets people choose from. */
    public boolean offers(String field, String value) {
        return fields.stream()
                .anyMatch(spec -> spec.name().equals(field) && spec.options().contains(value));
    }

    /** Whether people write several lines into it. */
    public boolean isStory(String field) {
        return fields.stream().anyMatch(spec -> spec.name().equals(field) && spec.form() == FieldSpec.Form.STORY);
    }

    /** Whether it holds from one day to another; else it happened on one. */
    public boolean lasts() {
        return !ends.isEmpty() && !ends.equals(begins);
    }
}
