package org.canopy.modules.records.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.modules.records.transfer.Defect;
import org.canopy.modules.records.transfer.LedgerImport;
import org.canopy.modules.records.transfer.Outcome;
import org.canopy.modules.records.transfer.Report;

/** What an import did, for people or as JSON. */
record ReportLines(LedgerImport words, Report report) {
    void to(PrintWriter out, boolean json) {
        if (json) {
            out.println(json());
            return;
        }
        report.defects().forEach(one -> out.println(line(one)));
        report.looks().forEach(one -> out.println(words.words("import.look") + line(one)));
        if (report.more() > 0) {
            out.println(words.words("import.more").replace("{0}", String.valueOf(report.more())));
        }
        if (!report.unread().isEmpty()) {
            out.println(words.words("import.unread").replace("{0}", String.join("、", report.unread())));
        }
        if (report.otherSheets() > 0) {
            out.println(words.words("import.sheets").replace("{0}", String.valueOf(report.otherSheets())));
        }
        out.println(words.words(report.rehearsal() ? "import.rehearsed" : "import.done")
                + Stream.of(Outcome.values())
                        .map(one -> words.words("import.outcome." + one) + " " + report.count(one))
                        .collect(Collectors.joining("，")));
    }

    private String line(Defect defect) {
        String where = defect.column().isEmpty() ? "" : "「" + defect.column() + "」";
        return "第 " + defect.row() + " 行" + where + "："
                + words.words("import.defect." + defect.code()).replace("{0}", defect.other());
    }

    private String json() {
        return "{\"rehearsal\":" + report.rehearsal() + ",\"rows\":" + report.rows() + ","
                + Stream.of(Outcome.values())
                        .map(one -> quoted(one.name().toLowerCase(java.util.Locale.ROOT)) + ":" + report.count(one))
                        .collect(Collectors.joining(","))
                + ",\"unread\":"
                + report.unread().stream().map(ReportLines::quoted).collect(list())
                + ",\"otherSheets\":" + report.otherSheets()
                + ",\"defects\":" + defects(report.defects())
                + ",\"looks\":" + defects(report.looks())
                + ",\"more\":" + report.more() + "}";
    }

    private static String defects(List<Defect> defects) {
        return defects.stream()
                .map(one -> "{\"row\":" + one.row() + ",\"column\":" + quoted(one.column()) + ",\"code\":"
                        + quoted(one.code()) + ",\"other\":" + quoted(one.other()) + "}")
                .collect(list());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> list() {
        return Collectors.joining(",", "[", "]");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
