package org.canopy.modules.content.web;

import static org.canopy.modules.content.Portal.shippedExplainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.NavItemContract;
import org.canopy.testkit.WidgetContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of others show of this module. */
class ElsewhereTest {
    @TempDir
    static Path folder;

    private static FakeCell cell;

    @BeforeAll
    static void open() {
        cell = new FakeCell(folder, "content");
    }

    @AfterAll
    static void close() {
        cell.close();
    }

    private abstract static class OfContent {
        public String module() {
            return "content";
        }
    }

    @Nested
    class Hero extends OfContent implements WidgetContract<HeroWidget> {
        @Override
        public HeroWidget widget() {
            return new HeroWidget();
        }

        @Override
        public Cell cell() {
            return cell;
        }
    }

    @Nested
    class Home extends OfContent implements WidgetContract<HomeWidget> {
        @Override
        public HomeWidget widget() {
            try {
                return new HomeWidget(new CountyExplainers(shippedExplainers()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Cell cell() {
            return cell;
        }
    }

    @Nested
    class TheSearchEntry extends OfContent implements NavItemContract<SearchEntry> {
        @Override
        public SearchEntry item() {
            return new SearchEntry();
        }
    }

    @Nested
    class TheLawsEntry extends OfContent implements NavItemContract<LawsEntry> {
        @Override
        public LawsEntry item() {
            return new LawsEntry();
        }
    }

    @Nested
    class TheParentDoor extends OfContent implements NavItemContract<ParentDoor> {
        @Override
        public ParentDoor item() {
            return new ParentDoor();
        }
    }

    @Nested
    class TheOrganisationDoor extends OfContent implements NavItemContract<OrganisationDoor> {
        @Override
        public OrganisationDoor item() {
            return new OrganisationDoor();
        }
    }

    @Nested
    class TheChildDoor extends OfContent implements NavItemContract<ChildDoor> {
        @Override
        public ChildDoor item() {
            return new ChildDoor();
        }
    }

    @Nested
    class TheTeacherDoor extends OfContent implements NavItemContract<TeacherDoor> {
        @Override
        public TeacherDoor item() {
            return new TeacherDoor();
        }
    }

    @Nested
    class TheExplainersEntry extends OfContent implements NavItemContract<ExplainersEntry> {
        @Override
        public ExplainersEntry item() {
            return new ExplainersEntry();
        }
    }
}
