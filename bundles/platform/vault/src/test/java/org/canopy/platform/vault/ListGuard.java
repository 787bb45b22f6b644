package org.canopy.platform.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.jooq.DSLContext;

/** Lets read what a test says; nothing is guarded until then. */
final class ListGuard implements ReadingGuard {
    final Map<String, Set<Purpose>> guarded = new HashMap<>();
    final List<String> grants = new ArrayList<>();
    int asked;

    void allow(AccountId reader, Subject subject) {
        grants.add(reader + " " + subject);
    }

    @Override
    public List<String> grants(Cell cell, DSLContext db, List<Label> labels, Reading reading) {
        asked++;
        return labels.stream().map(label -> grant(label, reading)).toList();
    }

    private String grant(Label label, Reading reading) {
        if (!guarded.containsKey(label.type())) {
            return "";
        }
        int at = grants.indexOf(reading.reader() + " " + Subject.of(label));
        if (at < 0) {
            throw new AccessRefused();
        }
        return "g" + at;
    }

    @Override
    public void check(Label label, Purpose purpose) {
        if (!guarded.getOrDefault(label.type(), Set.of(purpose)).contains(purpose)) {
            throw new AccessRefused();
        }
    }
}
