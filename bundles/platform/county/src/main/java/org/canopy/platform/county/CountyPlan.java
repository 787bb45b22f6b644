package org.canopy.platform.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.store.Database;

/** What the platform itself needs of a county's file, checked whole: either all of it is good, or it does not exist. */
public record CountyPlan(
        CellName name,
        CountyFile file,
        DivisionCode division,
        ZoneId zone,
        Set<ModuleName> modules,
        Database database) {
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    public CountyPlan {
        modules = Set.copyOf(modules);
    }

    /**
     * @param data the county's own folder
     * @throws BadLine naming file, line and cure
     */
    public static CountyPlan of(CellName name, CountyFile file, Path data) {
        SettingsOf.check(file, CountyProfile.class);
        String division = file.find("division")
                .map(CountyFile.Entry::value)
                .orElseThrow(() -> file.bad("division", "write the county's code, for example division = 519921"));
        return new CountyPlan(
                name,
                file,
                division(file, division),
                zone(file),
                modules(file),
                database(
                        file,
                        data.resolve("canopy.db"),
                        "county_" + name.value().replace('-', '_')));
    }

    CountyProfile profile() {
        return SettingsOf.of(file, CountyProfile.class);
    }

    List<String> hosts() {
        return profile().hosts();
    }

    private static DivisionCode division(CountyFile file, String digits) {
        try {
            return new DivisionCode(digits.length() == 6 ? digits + "000000" : digits);
        } catch (IllegalArgumentException e) {
            throw file.bad("division", "write the six digits of the county's division code");
        }
    }

    private static ZoneId zone(CountyFile file) {
        try {
            return ZoneId.of(file.find("zone").map(CountyFile.Entry::value).orElse(DEFAULT_ZONE));
        } catch (DateTimeException e) {
            throw file.bad("zone", "write a time zone such as " + DEFAULT_ZONE);
        }
    }

    private static Set<ModuleName> modules(CountyFile file) {
        Set<ModuleName> modules = new TreeSet<>();
        for (String module : Conversion.list(
                file.find("modules").map(CountyFile.Entry::value).orElse(""))) {
            try {
                modules.add(new ModuleName(module));
            } catch (IllegalArgumentException e) {
                throw file.bad("modules", module + " cannot be a module's name; separate names by commas");
            }
        }
        return modules;
    }

    /** The database that {@code store.url}, {@code store.user}, {@code store.passwordFile} name; else the file. */
    static Database database(CountyFile file, Path sqlite, String schema) {
        Optional<String> url = file.find("store.url").map(CountyFile.Entry::value);
        if (url.isEmpty()) {
            return new Database.Sqlite(sqlite);
        }
        String user = file.find("store.user")
                .map(CountyFile.Entry::value)
                .orElseThrow(() -> file.bad("store.user", "write the name of the database user"));
        String password = password(file);
        try {
            return new Database.Postgres(url.get(), user, password, schema);
        } catch (IllegalArgumentException e) {
            throw file.bad("store.url", "write jdbc:postgresql://host:port/database");
        }
    }

    private static String password(CountyFile file) {
        Optional<String> path = file.find("store.passwordFile").map(CountyFile.Entry::value);
        try {
            return path.isEmpty() ? "" : Files.readString(Path.of(path.get())).strip();
        } catch (IOException e) {
            throw file.bad("store.passwordFile", "this file cannot be read; name a file with the password in it");
        }
    }
}
