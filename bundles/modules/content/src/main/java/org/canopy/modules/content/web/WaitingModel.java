package org.canopy.modules.content.web;

/** An explainer that waits for the county's review: nothing of its words, but whom to call. @param id of the explainer */
public record WaitingModel(String id) {
    /** For programs: it exists, and is not shown yet. */
    public boolean isAwaitingReview() {
        return true;
    }
}
