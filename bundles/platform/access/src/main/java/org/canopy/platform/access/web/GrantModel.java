package org.canopy.platform.access.web;

/** A grant; {@code request} is empty where nobody asked. */
public record GrantModel(
        String id,
        String request,
        String kind,
        RecordModel record,
        String who,
        String by,
        String purpose,
        String since,
        String until) {}
