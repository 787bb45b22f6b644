package org.canopy.modules.content.corpus;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code queries.jsonl} and {@code qrels.tsv}. */
public final class Questions {
    private record Asked(String text, Set<String> subsets) {}

    private Questions() {}

    /**
     * Every question that has an answer in {@code qrels}, in the order of {@code qrels}.
     *
     * @param queries JSON lines with {@code id}, {@code text}; a member that is {@code true} names a subset
     * @param qrels {@code <question> 0 <article> <grade>}; a grade above 0 is relevant
     * @param known ids of the corpus
     * @throws BadInput if a line cannot be read, or names a question or an article that is not there
     */
    public static List<Question> read(Path queries, Path qrels, Set<String> known) throws BadInput {
        Map<String, Asked> asked = asked(queries);
        Map<String, Set<String>> relevant = new LinkedHashMap<>();
        InputLines.read(qrels, (number, line) -> {
            String[] cells = line.strip().split("\\s+");
            if (cells.length != 4 || !cells[3].matches("-?\\d{1,9}")) {
                throw new BadInput(qrels, number, "应有四列：问题编号、0、条文编号、等级（整数）");
            }
            if (!asked.containsKey(cells[0])) {
                throw new BadInput(qrels, number, "问题 " + cells[0] + " 不在 " + queries.getFileName() + " 里；请补上或删去这一行");
            }
            if (!known.contains(cells[2])) {
                throw new BadInput(qrels, number, "条文 " + cells[2] + " 不在语料里；请补上或删去这一行");
            }
            if (Integer.parseInt(cells[3]) > 0) {
                relevant.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(cells[2]);
            }
        });
        if (relevant.isEmpty()) {
            throw new BadInput(qrels, 0, "没有一个问题有相关条文；等级要大于 0");
        }
        return relevant.entrySet().stream()
                .map(entry -> new Question(
                        entry.getKey(),
                        asked.get(entry.getKey()).text(),
                        asked.get(entry.getKey()).subsets(),
                        entry.getValue()))
                .toList();
    }

    private static Map<String, Asked> asked(Path queries) throws BadInput {
        Map<String, Asked> asked = new LinkedHashMap<>();
        InputLines.read(queries, (number, line) -> {
            Map<String, Object> members = members(queries, number, line);
            Set<String> subsets = members.entrySet().stream()
                    .filter(member -> member.getValue().equals(true))
                    .map(Map.Entry::getKey)
                    .filter(name -> name.matches("[\\w-]+"))
                    .collect(Collectors.toCollection(TreeSet::new));
            String id = text(queries, number, members, "id");
            if (asked.put(id, new Asked(text(queries, number, members, "text"), subsets)) != null) {
                throw new BadInput(queries, number, "编号 " + id + " 出现了两次；每个问题的 id 要各不相同");
            }
        });
        return asked;
    }

    static Map<String, Object> members(Path file, long number, String line) throws BadInput {
        return JsonLine.read(line)
                .orElseThrow(() -> new BadInput(file, number, "不是一个 JSON 对象；每行应是一个，形如 {\"id\": …, \"text\": …}"));
    }

    static String text(Path file, long number, Map<String, Object> members, String name) throws BadInput {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new BadInput(file, number, "缺 " + name + "，或它不是文字；请补上");
    }
}
