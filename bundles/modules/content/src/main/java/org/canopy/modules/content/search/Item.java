package org.canopy.modules.content.search;

import java.util.List;
import java.util.stream.Collectors;
import org.canopy.api.search.SearchResult.Piece;

/** One thing found. Its getters are the JSON answer; the other methods serve the page. */
public final class Item {
    /** State of what belongs to a corpus for tests, not to the law. */
    static final String TEST = "TEST";

    /** What it is and where it stands. */
    record Place(String id, String kind, String title, String law, String article, String path, String state) {}

    private final Place place;
    private final List<Piece> pieces;
    private final double score;
    private final String address;
    private final String base;
    private final List<String> changedLaws;
    private final boolean reviewed;

    Item(Place place, List<Piece> pieces, double score, String address, String base) {
        this.place = place;
        this.pieces = List.copyOf(pieces);
        this.score = score;
        this.address = address;
        this.base = base;
        this.changedLaws = List.of();
        this.reviewed = false;
    }

    private Item(Item item, List<String> changedLaws, boolean reviewed) {
        this.place = item.place;
        this.pieces = item.pieces;
        this.score = item.score;
        this.address = item.address;
        this.base = item.base;
        this.changedLaws = List.copyOf(changedLaws);
        this.reviewed = reviewed;
    }

    /**
     * The same explainer as it stands in the county.
     *
     * @param changed laws that changed since it was written
     * @param vouched whether a named person of the county has reviewed it
     */
    Item standing(List<String> changed, boolean vouched) {
        return new Item(this, changed, vouched);
    }

    public String getId() {
        return place.id();
    }

    /** {@code explainer} or {@code article}; {@code law} where the question is the name of a law and nothing else. */
    public String getKind() {
        return place.kind();
    }

    public String getTitle() {
        return place.title();
    }

    /** Title of the law; empty for an explainer. */
    public String getLaw() {
        return place.law();
    }

    /** 第十一条; empty for an explainer. */
    public String getArticle() {
        return place.article();
    }

    /** 编, 章 and 节 above the article. */
    public String getPath() {
        return place.path();
    }

    public String getSnippet() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public double getScore() {
        return score;
    }

    /** Address with the county's prefix; empty where no page shows it. */
    public String getUrl() {
        return address.isEmpty() ? "" : base + address;
    }

    public boolean isNeedsReview() {
        return !changedLaws.isEmpty();
    }

    /** Laws that have changed since the explainer was written; empty for an article. */
    public List<String> getChangedLaws() {
        return changedLaws;
    }

    /** Whether a named person of the county has reviewed the explainer; false for an article. */
    public boolean isReviewed() {
        return reviewed;
    }

    public List<Piece> pieces() {
        return pieces;
    }

    public boolean explains() {
        return place.kind().equals("explainer");
    }

    /** State of the version: {@code IN_FORCE}, ...; empty for an explainer. */
    public String state() {
        return place.state();
    }
}
