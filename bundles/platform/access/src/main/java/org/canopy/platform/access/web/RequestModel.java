package org.canopy.platform.access.web;

/** A request, without its reason. */
public record RequestModel(
        String id,
        String kind,
        RecordModel record,
        String who,
        String purpose,
        String basis,
        int minutes,
        String askedAt,
        String state,
        String decidedBy) {}
