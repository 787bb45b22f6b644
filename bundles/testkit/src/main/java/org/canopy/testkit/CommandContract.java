package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Command} owes who types it.
 *
 * @param <C> the command that is tried
 */
public interface CommandContract<C extends Command> {
    C command();

    @Test
    default void itFitsTheListOfCommands() {
        C command = command();
        assertTrue(command.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), command.name());
        assertTrue(command.summary().matches("\\S.{3,140}[.。]"), command.summary());
        assertTrue(command.usage().lines().count() <= 1, command.usage());
    }

    /** Who reads the usage has seen every option. */
    @Test
    default void itsUsageNamesItsOptions() {
        C command = command();
        Set<String> seen = new HashSet<>();
        for (String option : command.options()) {
            assertTrue(option.matches("[a-z][a-z0-9-]*=?"), option);
            String plain = option.replace("=", "");
            assertFalse(Set.of("json", "help").contains(plain), "every command knows " + plain);
            assertTrue(seen.add(plain), "twice: " + plain);
            assertTrue(command.usage().contains("--" + plain), plain + " is missing in: " + command.usage());
        }
    }

    /** Words that no call of it has; too many, unless it takes any number. */
    default List<String> wrong() {
        return Collections.nCopies(9, "nowhere");
    }

    /** Nothing is done, and whoever reads the answer as data reads none. */
    @Test
    default void calledWronglyItSaysHowItIsCalled() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = command()
                .run(new Invocation(
                        wrong(), Map.of(), false, Path.of(""), new PrintWriter(out, true), new PrintWriter(err, true)));
        assertEquals(Command.USAGE, code, err.toString());
        assertEquals("", out.toString());
        assertTrue(err.toString().startsWith("canopy: "), err.toString());
        assertFalse(List.of("Exception", "null").stream().anyMatch(err.toString()::contains), err.toString());
    }
}
