package org.canopy.modules.records.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.vault.Reading;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Entry;
import org.canopy.modules.records.Merges;
import org.canopy.modules.records.OpenedFile;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.fact.FactKind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One child's file; for whoever may not read it, its number and the way to ask. */
@Component(service = Resource.class)
@Path("/records/{id}")
@Needs(RecordsPermissions.FIND)
public final class FileResource implements Resource {
    private static final int FIRST_WORDS = 60;

    private final ChildFiles files;
    private final Merges merges;

    @Activate
    public FileResource(@Reference ChildFiles files, @Reference Merges merges) {
        this.files = files;
        this.merges = merges;
    }

    /** @param on ISO day; the file as it stood when that day ended */
    @GET
    public View<?> file(@Context Visit visit, @PathParam("id") String id, @QueryParam("on") @Nullable String on) {
        Cell cell = visit.cell();
        Child child = Shown.child(files, visit, id);
        Person person = Shown.person(visit);
        if (child.mergedInto().isPresent()) {
            child = files.find(cell, child.mergedInto().get()).orElseThrow();
        }
        Optional<AccessGrant> grant =
                cell.access().grant(person.id(), child.id().subject());
        if (grant.isEmpty() || child.state() == Child.State.ERASED) {
            return View.of("card", card(cell, child))
                    .titled(child.number().toString())
                    .withStatus(grant.isEmpty() ? 403 : 410)
                    .neverKept();
        }
        LocalDate today = LocalDate.now(cell.clock());
        Optional<LocalDate> past = Shown.day(on).filter(day -> day.isBefore(today));
        AsOf when = past.map(day -> AsOf.endOf(day, cell.clock())).orElseGet(() -> AsOf.now(cell.clock()));
        OpenedFile opened =
                files.read(cell, child, new Reading(person.id(), grant.get().purpose()), when);
        return View.of("file", model(cell, person, opened, when, past.isEmpty(), grant.get()))
                .titled(child.number().toString())
                .neverKept();
    }

    private static CardModel card(Cell cell, Child child) {
        return new CardModel(
                child.id().value(),
                child.number().toString(),
                Shown.place(cell, child.division()),
                child.state().name(),
                cell.access().askPath(child.id().subject()));
    }

    private FileModel model(Cell cell, Person person, OpenedFile opened, AsOf when, boolean today, AccessGrant grant) {
        Child child = opened.child();
        boolean open = child.state() == Child.State.OPEN && today;
        List<FileModel.Section> sections = Stream.of(FactKind.values())
                .filter(kind -> kind != FactKind.IDENTITY)
                .map(kind -> section(cell, opened, kind, when.day()))
                .toList();
        var identity = opened.identity().map(fact -> fact.fields());
        return new FileModel(
                child.id().value(),
                child.number().toString(),
                Shown.place(cell, child.division()),
                child.state().name(),
                when.day().toString(),
                today,
                identity.map(fields -> fields.text("name")).orElse(""),
                identity.map(fields -> Shown.age(fields, when.day())).orElse(""),
                Stream.concat(Stream.of(section(cell, opened, FactKind.IDENTITY, when.day())), sections.stream())
                        .toList(),
                Proposed.of(opened, when),
                timeline(cell, opened),
                joined(cell, opened),
                opened.broken(),
                Shown.minute(cell, grant.until()),
                cell.access().readersPath(child.id().subject()),
                cell.access().assignPath(child.id().subject()),
                open && person.may(new Permission(RecordsPermissions.WRITE), child.division()),
                open && person.may(new Permission(RecordsPermissions.LEAD), child.division()),
                Stream.of(FactKind.values())
                        .filter(kind -> kind != FactKind.IDENTITY && kind != FactKind.ATTACHMENT)
                        .map(FactKind::code)
                        .toList());
    }

    private static FileModel.Section section(Cell cell, OpenedFile opened, FactKind kind, LocalDate day) {
        List<FileModel.Item> holding = new ArrayList<>();
        List<FileModel.Item> past = new ArrayList<>();
        for (Entry entry : opened.of(kind)) {
            boolean over = entry.fact().to().map(to -> to.isBefore(day)).orElse(false) && kind.lasts();
            (over ? past : holding).add(item(cell, entry));
        }
        return new FileModel.Section(kind.code(), holding, past);
    }

    private static FileModel.Item item(Cell cell, Entry entry) {
        FactKind kind = entry.fact().kind();
        return new FileModel.Item(
                entry.child().value(),
                entry.id().value(),
                entry.version(),
                Shown.day(cell, entry.at()),
                Shown.inOrder(kind, entry.fact().fields()),
                Shown.doubts(kind, entry.fact().fields()));
    }

    private static List<FileModel.Moment> timeline(Cell cell, OpenedFile opened) {
        List<FileModel.Moment> moments = new ArrayList<>();
        for (Entry entry : opened.entries()) {
            String kind = entry.fact().kind().code();
            String words = firstWords(entry);
            String day = entry.fact().from().map(LocalDate::toString).orElseGet(() -> Shown.day(cell, entry.at()));
            moments.add(new FileModel.Moment(day, kind, words, false));
            if (entry.fact().kind().lasts()) {
                entry.fact().to().ifPresent(to -> moments.add(new FileModel.Moment(to.toString(), kind, words, true)));
            }
        }
        moments.sort(Comparator.comparing(FileModel.Moment::day).reversed());
        return moments;
    }

    /** What says best which fact it is: a name, a place, the first words. */
    private static String firstWords(Entry entry) {
        return Stream.of("name", "carer", "place", "topic", "title", "recipient", "scope", "text")
                .flatMap(name -> entry.fact().fields().find(name).stream())
                .map(text -> text.length() > FIRST_WORDS ? text.substring(0, FIRST_WORDS) + "…" : text)
                .findFirst()
                .orElse("");
    }

    private List<FileModel.Joined> joined(Cell cell, OpenedFile opened) {
        return merges.of(cell, opened.child().id()).stream()
                .filter(row -> !row.undone() && row.into().equals(opened.child().id()))
                .map(row -> new FileModel.Joined(
                        row.id(),
                        files.find(cell, row.child()).orElseThrow().number().toString(),
                        Shown.day(cell, row.at())))
                .toList();
    }
}
