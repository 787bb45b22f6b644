package org.canopy.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.canopy.api.module.ModuleData.Move;
import org.canopy.api.module.ModuleData.Reached;
import org.canopy.platform.county.Counties;
import org.canopy.platform.county.CountiesData;
import org.canopy.platform.county.County;
import org.canopy.platform.store.Owner;

/** Two counties with data of the module {@code late}; as a process of its own, it moves that data and says how far it is. */
final class Movers implements AutoCloseable {
    static final List<String> COUNTIES = List.of("qinghe", "linshui");
    private static final Map<String, String> FIRST = Map.of("V001__place.sql", TablesContract.FIRST);
    private static final Map<String, String> BOTH =
            Map.of("V001__place.sql", TablesContract.FIRST, "V002__colour.sql", TablesContract.SECOND);

    final Path folder;
    final Counties counties;
    final CountiesData data;
    private final Owner owner;

    Movers(Path folder) throws IOException {
        this.folder = folder;
        Path etc = Files.createDirectories(folder.resolve("etc"));
        for (String county : COUNTIES) {
            Files.writeString(
                    etc.resolve("org.canopy.county-" + county + ".cfg"),
                    "title = 样例\ndivision = 51992" + county.length() + "\nmodules = late\n");
        }
        FakeInstalled installed = new FakeInstalled();
        Path here = folder.resolve("data");
        int reached = new CountiesData(new Counties(etc, here, installed, plan -> null), here)
                .reached(TablesContract.LATE)
                .map(Reached::data)
                .orElse(1);
        installed.install("late");
        installed.decided("late", reached);
        MigrationsContract.bundle(folder, "2", BOTH);
        owner = MigrationsContract.bundle(folder, Integer.toString(reached), reached == 1 ? FIRST : BOTH);
        PackageOwners platform = new PackageOwners("late");
        counties = new Counties(
                etc,
                here,
                installed,
                plan -> new County(
                        plan,
                        installed,
                        query -> query.getName().startsWith("org.canopy.platform.") ? platform.of(query) : owner,
                        UnaryOperator.identity()));
        counties.look();
        data = new CountiesData(counties, here);
    }

    /** Where the module's second version has its migrations. */
    Path second() {
        return folder.resolve("2");
    }

    public static void main(String[] arguments) throws Exception {
        Movers movers = new Movers(Path.of(arguments[0]));
        say("begun");
        try (Move move = movers.data.begin(TablesContract.LATE, 1, 2)) {
            move.advance(movers.second());
            say("moved");
            pause(arguments, "moved");
            move.keep("two");
            say("kept");
            pause(arguments, "kept");
        }
        say("closed");
        Thread.sleep(60_000);
    }

    private static void pause(String[] arguments, String at) throws InterruptedException {
        if (arguments[1].equals(at)) {
            Thread.sleep(60_000);
        }
    }

    private static void say(String how) {
        System.out.print(how + "\n");
        System.out.flush();
    }

    @Override
    public void close() {
        counties.close();
    }
}
