package org.canopy.platform.policy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.policy.PolicyName;
import org.canopy.core.division.DivisionCode;

/** The files {@code etc/policies/<division>/<policy>/<first day>.properties}: read when somebody asks, never watched. */
public final class PolicyFolder {
    private static final String ENDING = ".properties";
    private static final String SHOWN = "etc/policies/";

    private final Path folder;

    /** @param etc folder of the installation's files */
    public PolicyFolder(Path etc) {
        this.folder = etc.resolve("policies");
    }

    /**
     * What province, city and county want on a day: of each the newest file that has begun by then.
     *
     * @throws BadPolicy if a file cannot stand
     */
    List<Layer> on(DivisionCode division, PolicyName policy, LocalDate day) {
        List<Layer> layers = new ArrayList<>();
        for (String prefix : prefixes(division)) {
            newest(prefix, policy, day).ifPresent(layers::add);
        }
        return layers;
    }

    /** What stands at a place now; empty where the file is gone. */
    Optional<Layer> at(String place) {
        Path file = folder.resolve(place.substring(SHOWN.length()));
        return Files.isRegularFile(file) ? Optional.of(read(file, place)) : Optional.empty();
    }

    /** Where the county's own file of that day belongs. */
    static String own(DivisionCode division, PolicyName policy, LocalDate day) {
        return SHOWN + division.prefix() + "/" + policy + "/" + day + ENDING;
    }

    private static List<String> prefixes(DivisionCode division) {
        List<String> all = new ArrayList<>();
        for (Optional<DivisionCode> one = Optional.of(division);
                one.isPresent();
                one = one.get().parent()) {
            all.add(0, one.get().prefix());
        }
        return all;
    }

    private Optional<Layer> newest(String prefix, PolicyName policy, LocalDate day) {
        Path files = folder.resolve(prefix).resolve(policy.value());
        if (!Files.isDirectory(files)) {
            return Optional.empty();
        }
        String shown = SHOWN + prefix + "/" + policy + "/";
        try (Stream<Path> all = Files.list(files)) {
            return all.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(ENDING))
                    .filter(name -> !day(shown, name).isAfter(day))
                    .max(String::compareTo)
                    .map(name -> read(files.resolve(name), shown + name));
        } catch (IOException e) {
            throw new BadPolicy(shown + ": cannot be read; the user that runs Canopy must be able to");
        }
    }

    private static LocalDate day(String shown, String name) {
        try {
            return LocalDate.parse(name.substring(0, name.length() - ENDING.length()));
        } catch (DateTimeException e) {
            throw new BadPolicy(shown + name + ": name the file by its first day, for example 2027-01-01" + ENDING);
        }
    }

    private static Layer read(Path file, String place) {
        String name = file.getFileName().toString();
        try {
            return Layer.parse(
                    place,
                    day(place.substring(0, place.length() - name.length()), name),
                    Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new BadPolicy(place + ": the file is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new BadPolicy(place + ": cannot be read; the user that runs Canopy must be able to");
        }
    }
}
