package org.canopy.modules.records.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Visit;
import org.canopy.core.age.Age;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.Alike;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.RecordsSettings;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.FieldSpec;
import org.canopy.modules.records.fact.Fields;
import org.jspecify.annotations.Nullable;

/** What the pages of files have in common. */
final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Shown() {}

    static Person person(Visit visit) {
        return visit.person().orElseThrow(() -> new WebApplicationException(401));
    }

    /** @throws NotFoundException if there is no such file */
    static Child child(ChildFiles files, Visit visit, String id) {
        try {
            return files.find(visit.cell(), new ChildId(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** @throws ForbiddenException if the person may not do this where the child lives */
    static Person may(Visit visit, String permission, DivisionCode division) {
        Person person = person(visit);
        if (!person.may(new Permission(permission), division)) {
            throw new ForbiddenException();
        }
        return person;
    }

    static Response to(Visit visit, String path) {
        return Response.seeOther(URI.create(visit.link(path)))
                .header("Cache-Control", "no-store")
                .build();
    }

    static String minute(Cell cell, Instant at) {
        return MINUTE.format(at.atZone(cell.clock().getZone()));
    }

    static String day(Cell cell, Instant at) {
        return at.atZone(cell.clock().getZone()).toLocalDate().toString();
    }

    /** Empty for what is no ISO day. */
    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The county's name of a place; its code where the county gave none. */
    static String place(Cell cell, DivisionCode division) {
        return cell.settings(RecordsSettings.class).places().getOrDefault(division.digits(), division.digits());
    }

    /** The county itself, and the places that it has named. */
    static Map<String, String> places(Cell cell) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(cell.division().digits(), place(cell, cell.division()));
        cell.settings(RecordsSettings.class).places().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> places.putIfAbsent(one.getKey(), one.getValue()));
        return places;
    }

    /** Years on that day; empty where nobody knows the day of birth, or it lies ahead. */
    static String age(Fields identity, LocalDate day) {
        try {
            return identity.day("born")
                    .map(born -> String.valueOf(Age.at(born, day).years()))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static RecordsModel.Like like(Cell cell, Person person, Alike alike) {
        Child child = alike.child();
        return new RecordsModel.Like(
                child.id().value(),
                child.number().toString(),
                place(cell, child.division()),
                alike.likeness().traits().stream().sorted().map(Enum::name).toList(),
                cell.access().grant(person.id(), child.id().subject()).isPresent(),
                cell.access().askPath(child.id().subject()));
    }

    /** In the order of the kind; what the kind does not know comes last. */
    static Map<String, String> inOrder(FactKind kind, Fields fields) {
        Map<String, String> all = new LinkedHashMap<>();
        kind.fields().forEach(spec -> fields.find(spec.name()).ifPresent(text -> all.put(spec.name(), text)));
        fields.all().forEach(all::putIfAbsent);
        return all;
    }

    /** What looks wrong, by field. */
    static Map<String, String> doubts(FactKind kind, Fields fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (FieldSpec spec : kind.fields()) {
            spec.doubt(fields.text(spec.name())).ifPresent(code -> all.put(spec.name(), code));
        }
        return all;
    }
}
