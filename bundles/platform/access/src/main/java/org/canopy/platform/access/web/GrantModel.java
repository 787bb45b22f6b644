package org.canopy.platform.access.web;

/** A grant; {@code request} is empty where nobody asked, {@code readerId} is the account of {@code who}. */
public record GrantModel(
        String id,
        String request,
        String kind,
        RecordModel record,
        String readerId,
        String who,
        String by,
        String purpose,
        String since,
        String until) {}
