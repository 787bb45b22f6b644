package org.canopy.platform.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.canopy.api.access.Access;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.access.spi.GuardedRecords;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.identity.Permission;
import org.canopy.api.store.SameWrite;
import org.canopy.api.vault.Purpose;
import org.canopy.core.division.DivisionCode;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.platform.store.Handover;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.PackageOwners;
import org.jooq.DSLContext;

/** A county with a module of guarded records, and people who read, decide and review. */
public final class House implements AutoCloseable {
    public static final DivisionCode COUNTY = DivisionCode.of("519921");
    public static final DivisionCode TOWNSHIP = DivisionCode.of("519921101");
    public static final DivisionCode ELSEWHERE = DivisionCode.of("519921102");
    public static final ModuleName RECORDS = new ModuleName("records");

    /** A worker; somebody responsible; two on duty; somebody who reviews; somebody who stands in for the lead. */
    public static final AccountId WORKER = id('w');

    public static final AccountId LEAD = id('l');
    public static final AccountId DUTY = id('d');
    public static final AccountId AUDITOR = id('a');
    public static final AccountId DEPUTY = id('e');

    public final FakeCell cell;
    public final Staff staff = new Staff();
    public final Children children = new Children();
    public final GuardedTypes types;
    public final CountyAccesses accesses;
    public final Reviewing reviewing;
    public final Asking asking;
    public final Desk desk;
    public final WatchJob watch;

    public House(Path folder) {
        cell = new FakeCell(folder, "records");
        SameWrite same = new Handover(new PackageOwners("records"));
        types = new GuardedTypes(same);
        accesses = new CountyAccesses(new WhatCounts(types, staff), types, staff, same);
        reviewing = new Reviewing(staff);
        asking = new Asking(types, staff, reviewing);
        desk = new Desk(staff, reviewing);
        watch = new WatchJob(types);
        types.offer(children);
        accesses.changed(cell);
        staff.add(WORKER, TOWNSHIP);
        staff.add(LEAD, COUNTY, AccessPermissions.APPROVE, AccessPermissions.SECOND, AccessPermissions.REVIEW);
        staff.add(DUTY, COUNTY, AccessPermissions.SECOND);
        staff.add(AUDITOR, COUNTY, AccessPermissions.REVIEW, AccessPermissions.READERS);
        staff.add(DEPUTY, COUNTY, AccessPermissions.APPROVE, AccessPermissions.SECOND, AccessPermissions.REVIEW);
    }

    public static AccountId id(char letter) {
        return new AccountId(String.valueOf(letter).repeat(26));
    }

    public static Subject child(String id) {
        return new Subject(RECORDS, "child:" + id);
    }

    Access access() {
        return accesses.of(cell);
    }

    static Wish wish(String child, Request.Kind kind, int minutes) {
        return new Wish(kind, child(child), Why.CASE_HANDLING, LegalBasis.STATUTORY_DUTY, minutes, "走访前要看上次的情况");
    }

    String asked(AccountId who, String child, Request.Kind kind, int minutes) {
        return done(asking.ask(cell, who, wish(child, kind, minutes)));
    }

    /** Asked and approved. */
    String approved(AccountId who, String child) {
        return done(asking.approve(cell, LEAD, asked(who, child, Request.Kind.ASK, 60), 60));
    }

    /** Asked and confirmed. */
    String broken(AccountId who, String child) {
        return done(asking.confirm(cell, DUTY, asked(who, child, Request.Kind.GLASS, 60)));
    }

    static String done(Answer answer) {
        return answer.fold(Answer.Done::id, no -> "no: " + no.cause());
    }

    boolean reads(AccountId who, String child) {
        return access().grant(who, child(child)).isPresent();
    }

    /** {@code act object} of all lines, oldest first. */
    List<String> ledger() {
        return cell.read(db -> db.fetch("select act, object from platform_ledger order by sequence"))
                .map(row -> row.get(0) + " " + row.get(1));
    }

    static void until(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 400 && !wanted.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
    }

    /** Lets time pass without due work. */
    void later(Duration by) {
        cell.clock().advance(by);
    }

    /** As after a restart in which no module brings its records. */
    public static void withoutModules(House house, Consumer<CountyAccesses> then) {
        SameWrite same = new Handover(new PackageOwners("records"));
        GuardedTypes none = new GuardedTypes(same);
        CountyAccesses afterwards = new CountyAccesses(new WhatCounts(none, house.staff), none, house.staff, same);
        afterwards.changed(house.cell);
        then.accept(afterwards);
        none.close();
    }

    @Override
    public void close() {
        types.close();
        cell.close();
    }

    /** Who works here. */
    public static final class Staff implements Colleagues {
        private final Map<AccountId, Works> all = new HashMap<>();

        private record Works(AccountId id, Map<Permission, DivisionCode> rights, Set<AccountId> standsFor)
                implements Colleague {
            @Override
            public AccountKind kind() {
                return AccountKind.STAFF;
            }

            @Override
            public boolean may(Permission permission) {
                return rights.containsKey(permission);
            }

            @Override
            public boolean may(Permission permission, DivisionCode division) {
                return may(permission) && division.isWithin(rights.get(permission));
            }
        }

        public void add(AccountId id, DivisionCode where, String... permissions) {
            Map<Permission, DivisionCode> rights = new HashMap<>();
            for (String permission : permissions) {
                rights.put(new Permission(permission), where);
            }
            all.put(id, new Works(id, rights, new HashSet<>()));
        }

        void standsFor(AccountId deputy, AccountId whom) {
            all.get(deputy).standsFor().add(whom);
        }

        /** Does not work here any more. */
        public void leaves(AccountId id) {
            all.remove(id);
        }

        @Override
        public Optional<Colleague> find(Cell cell, DSLContext db, AccountId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Map<AccountId, String> names(Cell cell) {
            Map<AccountId, String> names = new HashMap<>();
            all.keySet().forEach(id -> names.put(id, "某某" + id.value().charAt(0)));
            return names;
        }
    }

    /** Records of children: those that begin with e are elsewhere. */
    public static final class Children implements GuardedRecords {
        public final Map<Subject, Subject> merged = new HashMap<>();

        @Override
        public String type() {
            return "records.child";
        }

        @Override
        public String labelKey() {
            return "child";
        }

        @Override
        public Set<Purpose> ownPurposes() {
            return Set.of(new Purpose("indexing"));
        }

        @Override
        public Subject standsFor(DSLContext db, Subject subject) {
            return merged.getOrDefault(subject, subject);
        }

        @Override
        public Optional<GuardedCard> card(Cell cell, Subject subject) {
            String id = subject.record().substring("child:".length());
            return id.startsWith("none")
                    ? Optional.empty()
                    : Optional.of(
                            new GuardedCard("No. " + id, "/records/" + id, id.startsWith("e") ? ELSEWHERE : TOWNSHIP));
        }
    }
}
