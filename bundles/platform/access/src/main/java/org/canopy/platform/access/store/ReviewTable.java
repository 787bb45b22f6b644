package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.platform.access.Review;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The only class that writes the table {@code access_review}. */
public final class ReviewTable {
    private ReviewTable() {}

    /** @param words sealed, or empty */
    public static void add(DSLContext db, Review review, String words) {
        db.execute(
                "insert into access_review (about, reviewer, at, outcome, words) values (?,?,?,?,?)",
                review.about(),
                review.reviewer().value(),
                review.at().toEpochMilli(),
                review.outcome().name(),
                words);
    }

    public static Optional<Review> find(DSLContext db, String about) {
        return db.fetch("select * from access_review where about = ?", about).map(ReviewTable::review).stream()
                .findFirst();
    }

    public static String words(DSLContext db, String about) {
        return Values.text(
                db.fetch("select words from access_review where about = ?", about)
                        .get(0),
                "words");
    }

    public static List<Review> between(DSLContext db, Instant from, Instant to) {
        return db.fetch(
                        "select * from access_review where at >= ? and at < ? order by at, about",
                        from.toEpochMilli(),
                        to.toEpochMilli())
                .map(ReviewTable::review);
    }

    private static Review review(Record row) {
        return new Review(
                Values.text(row, "about"),
                Values.account(row, "reviewer"),
                Values.instant(row, "at"),
                Review.Outcome.valueOf(Values.text(row, "outcome")));
    }
}
