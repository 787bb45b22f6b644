package org.canopy.modules.content.search;

import java.util.Map;
import java.util.function.Function;
import org.canopy.api.search.SearchResult.Hit;
import org.canopy.modules.content.store.VersionKey;

/** Turns hits into what is shown of them. */
final class ContentItems {
    private ContentItems() {}

    /** As addresses of the module name it; the corpus's own id for an article of a corpus. */
    static String id(Hit hit) {
        Map<String, String> stored = hit.stored();
        if (hit.kind().equals(ContentDocuments.EXPLAINER) || stored.containsKey(ContentDocuments.CORPUS)) {
            return stored.getOrDefault("id", "");
        }
        return stored.getOrDefault("version", "") + "#" + stored.getOrDefault("anchor", "");
    }

    /**
     * @param states name of a version's state, empty where it is not known
     * @param base prefix of the county's addresses
     */
    static Item of(Hit hit, Function<VersionKey, String> states, String base) {
        Map<String, String> stored = hit.stored();
        String id = id(hit);
        if (hit.kind().equals(ContentDocuments.EXPLAINER)) {
            Item.Place place = new Item.Place(id, hit.kind(), stored.getOrDefault("title", ""), "", "", "", "");
            return new Item(place, hit.snippet(), hit.score(), "/explainers/" + id, base);
        }
        boolean corpus = stored.containsKey(ContentDocuments.CORPUS);
        String law = stored.getOrDefault("law", "");
        String article = stored.getOrDefault("article", "");
        Item.Place place = new Item.Place(
                id,
                hit.kind(),
                law + " " + article,
                law,
                article,
                stored.getOrDefault("path", ""),
                corpus ? Item.TEST : states.apply(VersionKey.read(stored.getOrDefault("version", "/"))));
        return new Item(place, hit.snippet(), hit.score(), corpus ? "" : "/law/" + id, base);
    }
}
