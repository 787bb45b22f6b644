package org.canopy.modules.content.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyFiles;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.search.CountySynonyms;
import org.canopy.modules.content.statute.DemonstrationLaws;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.suggest.Suggestions;
import org.canopy.testkit.CellListenerContract;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.ReadinessContract;
import org.canopy.testkit.Untouched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What this module offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    @TempDir
    static Path folder;

    private static Portal portal;

    @BeforeAll
    static void open() throws IOException {
        portal = Portal.shipped(folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Nested
    class Import implements CommandContract<ContentImport> {
        @Override
        public ContentImport command() {
            CorpusImport corpus = new CorpusImport(FakeCells.of(portal.cell), portal.index);
            return new ContentImport(portal.library, new StatuteImport(), portal.index, corpus);
        }

        /** It takes any number of files; none is too few. */
        @Override
        public List<String> wrong() {
            return List.of();
        }
    }

    @Nested
    class Evaluate implements CommandContract<SearchEvaluate> {
        @Override
        public SearchEvaluate command() {
            return new SearchEvaluate(portal.indexes);
        }
    }

    @Nested
    class Try implements CommandContract<SearchTry> {
        @Override
        public SearchTry command() {
            return new SearchTry(FakeCells.of(portal.cell), portal.search, portal.synonyms);
        }
    }

    @Nested
    class Review implements CommandContract<ContentReview> {
        @Override
        public ContentReview command() {
            return new ContentReview(
                    FakeCells.of(portal.cell),
                    Untouched.of(CountyFiles.class),
                    new CountyExplainers(portal.explainers));
        }
    }

    /** Hears of counties, whatever it is. */
    private abstract class OfACounty {
        public Cell cell() {
            return portal.cell;
        }
    }

    @Nested
    class Index extends OfACounty implements CellListenerContract<ContentIndex> {
        @Override
        public ContentIndex listener() {
            return portal.index;
        }
    }

    @Nested
    class Synonyms extends OfACounty
            implements CellListenerContract<CountySynonyms>, ReadinessContract<CountySynonyms> {
        @Override
        public CountySynonyms listener() {
            return portal.synonyms;
        }

        @Override
        public CountySynonyms readiness() {
            return portal.synonyms;
        }
    }

    @Nested
    class Demonstration extends OfACounty implements CellListenerContract<DemonstrationLaws> {
        @Override
        public DemonstrationLaws listener() {
            return new DemonstrationLaws(portal.statutes);
        }
    }

    @Nested
    class Laws extends OfACounty implements CellListenerContract<Statutes> {
        @Override
        public Statutes listener() {
            return portal.statutes;
        }
    }

    @Nested
    class Suggest extends OfACounty implements CellListenerContract<Suggestions> {
        @Override
        public Suggestions listener() {
            return new Suggestions(new CountyExplainers(portal.explainers), portal.statutes);
        }
    }
}
