package org.canopy.platform.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Refuses statements that name a table of another owner, plain SQL included. It reads the rendered text, no grammar: a
 * guard against mistakes, not against malice.
 */
final class TableGuard implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final String NAME = "((?:\"[^\"]+\"|[a-z_]\\w*)(?:\\.(?:\"[^\"]+\"|[a-z_]\\w*))?)";
    private static final Pattern STRINGS = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern TABLE =
            Pattern.compile("\\b(from|join|into|update|table(?: if (?:not )?exists)?|index \\S+ on)\\s+(?:only\\s+)?"
                    + NAME + "(\\s*\\()?");
    private static final Pattern NEXT = Pattern.compile(
            "\\G(?:\\s+(?:as\\s+)?(?:\"[^\"]+\"|[a-z_]\\w*))?\\s*,\\s*(?:lateral\\s+)?" + NAME + "(\\s*\\()?");
    private static final Pattern COMMON = Pattern.compile("(?:\\bwith(?:\\s+recursive)?|,)\\s*" + NAME
            + "\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");
    private static final Pattern NO_TABLE_FOLLOWS = Pattern.compile(
            "(?:\\bdistinct|\\bfor|\\bdo|\\bon|\\b(?:extract|trim|substring|overlay)\\s*\\([^()]*)\\s*$");

    /** More texts than a module's own statements are: then they carry values, and remembering is no use. */
    private static final int REMEMBERED = 500;

    /** Not the owner itself: it would keep the loader of a module that is gone. */
    private final String module;

    private final transient Predicate<String> owns;
    private final transient Set<String> allowed = ConcurrentHashMap.newKeySet();

    TableGuard(Owner owner) {
        this.module = owner.module();
        this.owns = owner.tables();
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        for (String sql : context.batchSQL()) {
            if (sql != null && !allowed.contains(sql)) {
                check(sql);
                if (allowed.size() < REMEMBERED) {
                    allowed.add(sql);
                }
            }
        }
    }

    void check(String statement) {
        String sql = STRINGS.matcher(statement.toLowerCase(Locale.ROOT)).replaceAll("''");
        Set<String> common = new HashSet<>();
        for (Matcher m = COMMON.matcher(sql); m.find(); ) {
            common.add(plain(m.group(1)));
        }
        for (Matcher m = TABLE.matcher(sql); m.find(); ) {
            if (NO_TABLE_FOLLOWS.matcher(sql.substring(0, m.start())).find()) {
                continue;
            }
            boolean source = m.group(1).equals("from") || m.group(1).equals("join");
            if (!(source && m.group(3) != null)) {
                refuseForeign(plain(m.group(2)), common);
            }
            if (m.group(1).equals("from")) {
                Matcher next = NEXT.matcher(sql);
                for (int at = m.end(); next.find(at); at = next.end()) {
                    if (next.group(2) != null) {
                        break;
                    }
                    refuseForeign(plain(next.group(1)), common);
                }
            }
        }
    }

    private void refuseForeign(String table, Set<String> common) {
        if (!common.contains(table) && !owns.test(table)) {
            throw new IllegalStateException("table " + table + " does not belong to module " + module
                    + ": its tables start with " + module + "_");
        }
    }

    private static String plain(String name) {
        String unquoted = name.replace("\"", "");
        return unquoted.substring(unquoted.lastIndexOf('.') + 1);
    }
}
