package org.canopy.platform.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.identity.Persons;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.core.division.DivisionCode;

/** In Qinghe, whoever has the cookie {@code reader} may read, {@code writer} may write too; {@code full} finds the disk full. */
final class Guests implements Persons {
    static final List<String> REFUSED = new CopyOnWriteArrayList<>();

    private record Guest(String name, List<String> permissions) implements Person {
        @Override
        public AccountId id() {
            return new AccountId("a".repeat(26));
        }

        @Override
        public AccountKind kind() {
            return AccountKind.STAFF;
        }

        @Override
        public boolean may(Permission permission) {
            return permissions.contains(permission.value());
        }

        @Override
        public boolean may(Permission permission, DivisionCode division) {
            return may(permission);
        }

        @Override
        public Instant until() {
            return Instant.MAX;
        }
    }

    @Override
    public Optional<Person> behind(Cell cell, String token) {
        if (token.equals("full")) {
            throw new StoreUnavailable("the disk is full");
        }
        if (!cell.name().value().equals("qinghe")) {
            return Optional.empty();
        }
        return switch (token) {
            case "reader" -> Optional.of(new Guest("小读", List.of("sample.read")));
            case "writer" -> Optional.of(new Guest("小写", List.of("sample.read", "sample.write")));
            default -> Optional.empty();
        };
    }

    @Override
    public void refused(Cell cell, Person person, Permission permission) {
        REFUSED.add(cell.name() + " " + person.name() + " " + permission);
    }
}
