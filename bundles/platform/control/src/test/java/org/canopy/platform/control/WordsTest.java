package org.canopy.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Command echo = new Command() {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String summary() {
            return "Says it again.";
        }

        @Override
        public String usage() {
            return "WORD [--county NAME]";
        }

        @Override
        public List<String> options() {
            return List.of("county=", "loud");
        }

        @Override
        public int run(Invocation call) {
            call.out().println(call.arguments());
            return OK;
        }
    };

    @Test
    void sortsArgumentsValuesAndFlags() {
        Words words = Words.sort(echo, List.of("a", "--county", "demo", "--loud", "--", "--b"));
        assertEquals(List.of("a", "--b"), words.arguments());
        assertEquals(Map.of("county", "demo", "loud", "true"), words.options());
    }

    @Test
    void refusesAnUnknownOptionAndAMissingValue() {
        assertTrue(Words.sort(echo, List.of("--bold")).wrong().isPresent());
        assertTrue(Words.sort(echo, List.of("--county")).wrong().isPresent());
        assertTrue(Words.sort(echo, List.of("--loud=yes")).wrong().isPresent());
    }
}
