package org.canopy.modules.content.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchIndexes;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Shown;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.store.Catalogue;
import org.canopy.modules.content.store.VersionKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What a county's search looks through: the index of the shared library, one for all counties, and the county's own of
 * explainers and own texts. All versions lie in them; which ones count is asked with each search, so that a new day
 * changes no index.
 */
@Component(service = {ContentIndex.class, CellListener.class})
public final class ContentIndex implements CellListener {
    private static final ModuleName MODULE = new ModuleName("content");
    private static final String NAME = "content";
    /** Another one whenever the same text would give other documents. */
    private static final String SHAPE = "4|";

    private static final String OWN = "own/";
    private static final String SHARED = "shared/";
    private static final long PATIENCE_MILLIS = 200;
    private static final long PATIENCE_WHEN_EMPTY_MILLIS = 2_000;

    /**
     * Where to look.
     *
     * @param idle values of the facet {@code version} to pass over
     * @param hidden ids of explainers to pass over: values of the facet {@code explainer}
     * @param whole false while texts are still on their way into an index
     */
    record Reach(List<SearchIndex> indexes, Set<String> idle, Set<String> hidden, boolean whole) {}

    private final SearchIndexes indexes;
    private final Statutes laws;
    private final CountyExplainers explainers;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "content-index");
        thread.setDaemon(true);
        return thread;
    });
    private final Projection shared = new Projection("of the shared library", threads);
    private final Map<CellName, Projection> own = new ConcurrentHashMap<>();

    @Activate
    public ContentIndex(
            @Reference SearchIndexes indexes, @Reference Statutes laws, @Reference CountyExplainers explainers) {
        this.indexes = indexes;
        this.laws = laws;
        this.explainers = explainers;
    }

    /** Waits a moment for texts that are new; longer where nothing could be found otherwise. */
    Reach reach(Cell cell, Shelf shelf) {
        SearchIndex library = indexes.shared(NAME);
        SearchIndex county = indexes.of(cell, NAME);
        boolean whole = shared.reaches(shelf.shared().change(), this::fillShared, patience(library));
        whole &= own(cell).reaches(shelf.own().change(), () -> fillOwn(cell), patience(county));
        Set<String> idle = new HashSet<>();
        shelf.sharedIdle().forEach(key -> idle.add(SHARED + key));
        shelf.ownIdle().forEach(key -> idle.add(OWN + key));
        if (!cell.settings(CountyProfile.class).demo()) {
            idle.add(ContentDocuments.CORPUS);
        }
        return new Reach(List.of(county, library), idle, explainers.of(cell).hidden(), whole);
    }

    Shown shown(Cell cell) {
        return explainers.of(cell);
    }

    private Projection own(Cell cell) {
        return own.computeIfAbsent(cell.name(), name -> new Projection("of county " + name, threads));
    }

    private static long patience(SearchIndex index) {
        return index.sources().isEmpty() ? PATIENCE_WHEN_EMPTY_MILLIS : PATIENCE_MILLIS;
    }

    /** Brings what the shared library holds into its index; returns when it can be found. */
    public void fillShared() {
        Catalogue catalogue = laws.shared();
        Texts texts = new Texts(SHARED, catalogue, laws::sharedArticles);
        indexes.shared(NAME).hold(texts.wanted(), texts::documents);
    }

    /** Brings the county's explainers, own texts and corpus for tests into its index; returns when they can be found. */
    public void fillOwn(Cell cell) {
        Texts texts = new Texts(OWN, laws.shelf(cell).own(), key -> laws.ownArticles(cell, key));
        Map<String, String> wanted = new HashMap<>(texts.wanted());
        Map<String, SearchDocument> plain = new HashMap<>();
        explainers.written().all().forEach(explainer -> {
            wanted.put(ContentDocuments.source(explainer), SHAPE + explainer);
            plain.put(ContentDocuments.source(explainer), ContentDocuments.of(explainer));
        });
        Optional<CorpusSources> corpus = TestCorpus.of(cell);
        corpus.ifPresent(held -> wanted.putAll(held.wanted()));
        indexes.of(cell, NAME).hold(wanted, source -> {
            if (plain.containsKey(source)) {
                return List.of(plain.get(source));
            }
            return CorpusSources.owns(source) ? corpus.orElseThrow().documents(source) : texts.documents(source);
        });
    }

    /** Statutes of one database as sources of an index. */
    private record Texts(String prefix, Catalogue catalogue, Function<VersionKey, List<ArticleText>> articles) {
        Map<String, String> wanted() {
            Map<String, String> wanted = new HashMap<>();
            catalogue.versions().forEach((key, revision) -> wanted.put(prefix + key, SHAPE + revision));
            return wanted;
        }

        List<SearchDocument> documents(String source) {
            VersionKey key = VersionKey.read(source.substring(prefix.length()));
            String title = catalogue.titles().getOrDefault(key.lawId(), "");
            return ContentDocuments.of(source, key, title, articles.apply(key));
        }
    }

    /** Begins to fill at once, so that the first who searches does not wait. */
    @Override
    public void changed(Cell cell) {
        if (cell.has(MODULE)) {
            threads.execute(() -> reach(cell, laws.shelf(cell)));
        }
    }

    @Override
    public void gone(Cell cell) {
        own.remove(cell.name());
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }
}
