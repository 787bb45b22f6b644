package org.canopy.platform.access.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.Assigning;
import org.canopy.platform.access.GuardedTypes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 指定负责人: whose work a record is. */
@Component(service = Resource.class)
@Path("/access/assign")
@Needs(AccessPermissions.APPROVE)
public final class AssignResource implements Resource {
    private static final int LONGEST_DAYS = 365;

    private final Assigning assigning;
    private final GuardedTypes types;
    private final Shown shown;

    @Activate
    public AssignResource(@Reference Assigning assigning, @Reference GuardedTypes types, @Reference Shown shown) {
        this.assigning = assigning;
        this.types = types;
        this.shown = shown;
    }

    /** What was typed. @param to an account's id; @param until ISO day, the last one */
    public record Typed(@Nullable String subject, @Nullable String to, @Nullable String until) {}

    /** @throws NotFoundException if there is no such record; @throws ForbiddenException if others are responsible for it */
    private Subject responsible(Visit visit, @Nullable String typed) {
        Subject subject;
        try {
            subject = Subject.parse(Answers.text(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
        if (types.card(visit.cell(), subject).isEmpty()) {
            throw new NotFoundException();
        }
        if (!assigning.may(visit.cell(), Answers.person(visit).id(), subject)) {
            throw new ForbiddenException();
        }
        return subject;
    }

    @GET
    public View<AssignModel> form(@Context Visit visit, @QueryParam("subject") @DefaultValue("") String subject) {
        return view(visit, responsible(visit, subject), "", "", Map.of());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response assign(@Context Visit visit, Typed typed) {
        Cell cell = visit.cell();
        Subject subject = responsible(visit, typed.subject());
        AccountId by = Answers.person(visit).id();
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<AccountId> to = account(typed.to()).filter(assigning.candidates(cell, by)::containsKey);
        Optional<Instant> until = until(cell, typed.until());
        if (to.isEmpty()) {
            errors.put("to", "assign.error.to");
        }
        if (until.isEmpty()) {
            errors.put("until", "assign.error.until");
        }
        if (!errors.isEmpty()) {
            View<AssignModel> again =
                    view(visit, subject, Answers.text(typed.to()), Answers.text(typed.until()), errors);
            return Response.status(422).entity(again.withStatus(422)).build();
        }
        assigning.assign(cell, by, to.orElseThrow(), subject, until.orElseThrow());
        return Answers.to(visit, "/access/assign?subject=" + subject);
    }

    @POST
    @Path("release")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response release(@Context Visit visit, Typed typed) {
        Subject subject = responsible(visit, typed.subject());
        AccountId of = account(typed.to()).orElseThrow(NotFoundException::new);
        assigning.release(visit.cell(), Answers.person(visit).id(), of, subject);
        return Answers.to(visit, "/access/assign?subject=" + subject);
    }

    private static Optional<AccountId> account(@Nullable String typed) {
        try {
            return Optional.of(new AccountId(Answers.text(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The end of that day; empty where it is none, is over, or lies further away than a year. */
    private static Optional<Instant> until(Cell cell, @Nullable String typed) {
        LocalDate today = LocalDate.now(cell.clock());
        try {
            return Optional.of(LocalDate.parse(Answers.text(typed)))
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                    .map(day ->
                            day.plusDays(1).atStartOfDay(cell.clock().getZone()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private View<AssignModel> view(Visit visit, Subject subject, String to, String until, Map<String, String> errors) {
        Shown.Look look = shown.at(visit);
        Map<String, String> people = new LinkedHashMap<>();
        assigning.candidates(visit.cell(), Answers.person(visit).id()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> people.put(one.getKey().value(), one.getValue()));
        AssignModel model = new AssignModel(
                look.record(subject),
                assigning.now(visit.cell(), subject).stream().map(look::grant).toList(),
                people,
                to,
                until,
                errors);
        return View.of("assign", model).neverKept();
    }
}
