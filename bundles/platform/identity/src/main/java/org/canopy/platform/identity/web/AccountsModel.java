package org.canopy.platform.identity.web;

import java.util.List;

/** What {@code accounts.jte} draws. */
public record AccountsModel(List<Row> accounts) {
    public AccountsModel {
        accounts = List.copyOf(accounts);
    }

    /**
     * One account.
     *
     * @param state {@code open}, {@code locked}, {@code waits} (the code was not used yet) or {@code shut} (it ran out)
     */
    public record Row(String id, String name, String signInName, String kind, List<String> roles, String state) {}
}
