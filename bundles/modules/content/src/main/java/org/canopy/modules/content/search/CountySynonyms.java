package org.canopy.modules.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.health.spi.Readiness;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The synonyms of each county: the shipped ones, and those of its file {@code etc/org.canopy.synonyms-<name>.txt}, which
 * is looked at again a second after the last look. While the file is wrong, the last good state of it holds.
 */
@Component(service = {CountySynonyms.class, CellListener.class, Readiness.class})
public final class CountySynonyms implements CellListener, Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(CountySynonyms.class);
    private static final ModuleName MODULE = new ModuleName("content");
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String ABSENT = "";
    private static final Pattern FILE = Pattern.compile("org\\.canopy\\.synonyms-(.+)\\.txt");

    /**
     * What a county's file said when it was last looked at.
     *
     * @param stamp another one whenever the file was changed
     * @param trouble what is wrong with it now; empty when nothing is
     */
    private record Held(String stamp, Synonyms good, String trouble, long lookedAt) {}

    private final Path etc;
    private final Synonyms shipped = Synonyms.shipped(Words.lines("synonyms.txt"));
    private final Map<CellName, Held> counties = new ConcurrentHashMap<>();

    @Activate
    public CountySynonyms() {
        this(Path.of(System.getProperty("karaf.etc", "etc")));
    }

    /** @param etc folder of the counties' files */
    public CountySynonyms(Path etc) {
        this.etc = etc;
    }

    /** Those that every county has. */
    Synonyms shipped() {
        return shipped;
    }

    Synonyms of(Cell cell) {
        return held(cell.name(), LOOK_AGAIN_NANOS).good();
    }

    /** The county's file, if there is one. */
    public Optional<Path> file(Cell cell) {
        return Optional.of(file(cell.name())).filter(Files::exists);
    }

    /** What is wrong with the county's file, with its line and the cure. */
    public Optional<String> trouble(Cell cell) {
        return Optional.of(held(cell.name(), 0).trouble()).filter(words -> !words.isEmpty());
    }

    private Path file(CellName county) {
        return etc.resolve("org.canopy.synonyms-" + county.value() + ".txt");
    }

    private Held held(CellName county, long goodFor) {
        return counties.compute(county, (name, before) -> {
            long now = System.nanoTime();
            boolean fresh = before != null && now - before.lookedAt() < goodFor;
            return fresh ? before : look(name, before, now);
        });
    }

    private Held look(CellName county, @Nullable Held before, long now) {
        Path file = file(county);
        String stamp = stamp(file);
        if (before != null && before.stamp().equals(stamp)) {
            return new Held(stamp, before.good(), before.trouble(), now);
        }
        if (stamp.equals(ABSENT)) {
            return new Held(stamp, shipped, "", now);
        }
        Synonyms lastGood = before == null ? shipped : before.good();
        try {
            return new Held(stamp, SynonymFile.read(file, shipped), "", now);
        } catch (SynonymFile.BadLine bad) {
            LOG.error("{}", bad.getMessage());
            return new Held(stamp, lastGood, String.valueOf(bad.getMessage()), now);
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey();
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            return "unreadable";
        }
    }

    @Override
    public void changed(Cell cell) {
        if (cell.has(MODULE)) {
            of(cell);
        } else {
            counties.remove(cell.name());
        }
    }

    @Override
    public void gone(Cell cell) {
        counties.remove(cell.name());
    }

    @Override
    public String name() {
        return "content";
    }

    /** A portal finds its texts without them. */
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>();
        counties.keySet().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(county -> held(county, 0).trouble())
                .filter(words -> !words.isEmpty())
                .forEach(all::add);
        all.addAll(strays());
        return all;
    }

    /** Files that no county reads: a name with a slip in it. */
    private List<String> strays() {
        try (Stream<Path> files = Files.list(etc)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(file -> counties.keySet().stream()
                            .noneMatch(county -> county.value().equals(file.group(1))))
                    .map(file -> file.group() + " 没有县在用：没有名为 " + file.group(1) + " 的县，或者它没有开 content。请改文件名或删去")
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
