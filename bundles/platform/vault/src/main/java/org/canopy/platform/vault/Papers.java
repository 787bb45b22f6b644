package org.canopy.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.Prompt;
import org.canopy.api.county.CellName;

/** How commands hand papers out and ask for them back. */
final class Papers {
    static final List<String> OPTIONS = List.of("need=", "of=");
    static final String USAGE = "COUNTY [--need 2] [--of 3]     how many of how many people bring the keys back";

    private Papers() {}

    /** @throws KeysRefused if it cannot be so */
    static Sharing wanted(Invocation call) {
        try {
            return new Sharing(
                    Integer.parseInt(call.options().getOrDefault("need", "" + Sharing.USUAL.need())),
                    Integer.parseInt(call.options().getOrDefault("of", "" + Sharing.USUAL.of())));
        } catch (NumberFormatException noNumber) {
            throw new KeysRefused("--need and --of want whole numbers: --need 2 --of 3");
        } catch (IllegalArgumentException e) {
            throw new KeysRefused(String.valueOf(e.getMessage()));
        }
    }

    /** One after the other, each for the eyes of one person: the next comes when the one before is written down. */
    static void handOut(Invocation call, CellName county, List<Share> papers) {
        for (Share paper : papers) {
            Sharing sharing = paper.sharing();
            call.out().println();
            call.out()
                    .println("Paper " + paper.number() + " of " + sharing.of() + " for " + county + "; "
                            + sharing.need() + " of them bring the keys back:");
            groups(paper.paper()).forEach(line -> call.out().println("    " + line));
            paper.wipe();
            call.prompt()
                    .secret("For one person alone. Written down and read once more? Then Enter")
                    .ifPresent(Passphrase::wipe);
        }
        call.out().println();
        call.out().println("Now try them: bin/canopy vault-recover-drill " + county);
    }

    private static List<String> groups(String paper) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < paper.length(); at += 20) {
            lines.add(paper.substring(at, Math.min(paper.length(), at + 19)));
        }
        return lines;
    }

    /**
     * Asks as many people as are needed.
     *
     * @throws KeysRefused if one gives nothing, or what stands on no paper; the others are not asked then
     */
    static List<Share> ask(Invocation call) {
        return ask(call.prompt());
    }

    /** As {@link #ask(Invocation)}. */
    static List<Share> ask(Prompt prompt) {
        List<Share> papers = new ArrayList<>();
        int need = 1;
        while (papers.size() < need) {
            Optional<char[]> typed = prompt.secret("Paper of person " + (papers.size() + 1));
            char[] text = typed.orElseThrow(() -> new KeysRefused("nothing was typed"));
            try {
                papers.add(Share.typed(text));
            } finally {
                Passphrase.wipe(text);
            }
            need = papers.get(0).sharing().need();
        }
        return papers;
    }
}
