package org.canopy.modules.records.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code file.jte} draws: a child's file as it stands on a day.
 *
 * @param day ISO day that is looked at
 * @param today whether that is today: only then the file is written
 * @param name empty where nobody knows it yet
 * @param age in years on that day; empty where nobody knows
 * @param sections what holds, by kind; kinds of which the file says nothing are there, too
 * @param proposals what the rules make of it, category by category; none decides
 * @param timeline everything with a day, the newest first
 * @param merges what was put together, and is still
 * @param broken how many facts do not open
 * @param until until when the reader may read it
 * @param assignPath where it is said whose work the file is
 * @param kinds what may be added
 */
public record FileModel(
        String id,
        String number,
        String place,
        String state,
        String day,
        boolean today,
        String name,
        String age,
        List<Section> sections,
        List<Proposal> proposals,
        List<Moment> timeline,
        List<Joined> merges,
        int broken,
        String until,
        String readersPath,
        String assignPath,
        boolean mayWrite,
        boolean mayLead,
        List<String> kinds) {
    public FileModel {
        sections = List.copyOf(sections);
        proposals = List.copyOf(proposals);
        timeline = List.copyOf(timeline);
        merges = List.copyOf(merges);
        kinds = List.copyOf(kinds);
    }

    /** Facts of one kind: what holds on the day, and what does no longer. */
    public record Section(String kind, List<Item> holding, List<Item> past) {}

    /**
     * One fact.
     *
     * @param child id of the file in which it was written
     * @param at day on which this version was written
     * @param fields by name, in the kind's order
     * @param doubts codes of what looks wrong, by field
     */
    public record Item(
            String child,
            String fact,
            int version,
            String at,
            Map<String, String> fields,
            Map<String, String> doubts) {}

    /**
     * What a rule makes of the file.
     *
     * @param outlook {@code MAY_BE_PROPOSED}, {@code NOT_ON_THESE_FACTS} or {@code FACTS_MISSING}
     * @param standing status of the child's membership in the category on that day; empty where there is none
     * @param papers codes of papers without which nobody should confirm
     */
    public record Proposal(String category, String outlook, String standing, List<Why> why, List<String> papers) {
        public Proposal {
            why = List.copyOf(why);
            papers = List.copyOf(papers);
        }
    }

    /**
     * One of its reasons, in codes; those that do not apply are empty.
     *
     * @param side {@code FOR}, {@code AGAINST}, {@code MISSING} or {@code QUESTION}
     */
    public record Why(String side, String reason, String parent, String status, String threshold, String source) {}

    /** Something that happened. */
    public record Moment(String day, String kind, String words, boolean ended) {}

    /** Another file that this one stands for. */
    public record Joined(String id, String number, String day) {}
}
