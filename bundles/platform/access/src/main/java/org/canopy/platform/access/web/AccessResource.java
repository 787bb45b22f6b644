package org.canopy.platform.access.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.Asking;
import org.canopy.platform.access.Desk;
import org.canopy.platform.access.GuardedTypes;
import org.canopy.platform.access.Request;
import org.canopy.platform.access.Why;
import org.canopy.platform.access.Wish;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 查阅审批: what waits for me, what I may read, and asking. */
@Component(service = Resource.class)
@Path("/access")
@Needs(Needs.SIGNED_IN)
public final class AccessResource implements Resource {
    private static final List<Integer> ASKED = List.of(30, 60, 240, Wish.LONGEST_ASKED);
    private static final List<Integer> GLASS = List.of(15, 30, Wish.LONGEST_GLASS);
    private static final int YEARS = 3;

    private final Desk desk;
    private final Asking asking;
    private final GuardedTypes types;
    private final Shown shown;

    @Activate
    public AccessResource(
            @Reference Desk desk, @Reference Asking asking, @Reference GuardedTypes types, @Reference Shown shown) {
        this.desk = desk;
        this.asking = asking;
        this.types = types;
        this.shown = shown;
    }

    @GET
    public View<OverviewModel> all(@Context Visit visit) {
        Person person = Answers.person(visit);
        Desk.On on = desk.of(visit.cell(), person.id());
        Shown.Look look = shown.at(visit);
        int year = LocalDate.now(visit.cell().clock()).getYear();
        OverviewModel model = new OverviewModel(
                on.decide().stream().map(look::request).toList(),
                on.confirm().stream().map(look::request).toList(),
                on.review().stream().map(look::grant).toList(),
                on.held().stream().map(look::grant).toList(),
                on.mine().stream().map(look::request).toList(),
                on.owes(),
                person.may(
                        new Permission(AccessPermissions.READERS), visit.cell().division()),
                IntStream.range(0, YEARS).mapToObj(back -> year - back).toList());
        return View.of("access", model).neverKept();
    }

    /** A wish as it was typed. */
    public record Typed(
            @Nullable String subject,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String basis,
            @Nullable String minutes,
            @Nullable String words) {}

    @GET
    @Path("ask")
    public View<AskModel> form(
            @Context Visit visit,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("glass") @DefaultValue("false") boolean glass) {
        return View.of("ask", again(visit, subject(subject), new Typed("", kind(glass), "", "", "", ""), Map.of()))
                .neverKept();
    }

    @POST
    @Path("ask")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response ask(@Context Visit visit, Typed typed) {
        Subject subject = subject(Answers.text(typed.subject()));
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Why> why = Why.of(Answers.text(typed.purpose()));
        Optional<LegalBasis> basis = Arrays.stream(LegalBasis.values())
                .filter(one -> one.name().equals(typed.basis()))
                .findFirst();
        Request.Kind kind = glass(typed) ? Request.Kind.GLASS : Request.Kind.ASK;
        int minutes = Answers.number(typed.minutes());
        String words = Answers.text(typed.words()).strip();
        if (why.isEmpty()) {
            errors.put("purpose", "error.purpose");
        }
        if (basis.isEmpty()) {
            errors.put("basis", "error.basis");
        }
        if (minutes < 1 || minutes > Wish.longest(kind)) {
            errors.put("minutes", "error.minutes");
        }
        if (words.isEmpty() || words.length() > Wish.LONGEST_WORDS) {
            errors.put("words", "error.words");
        }
        if (!errors.isEmpty()) {
            return wrong(visit, subject, typed, errors);
        }
        Wish wish = new Wish(kind, subject, why.orElseThrow(), basis.orElseThrow(), minutes, words);
        return asking.ask(visit.cell(), Answers.person(visit).id(), wish)
                .fold(
                        done -> Answers.to(visit, "/access/" + done.id()),
                        no -> wrong(visit, subject, typed, Map.of("words", Answers.key(no))));
    }

    private Response wrong(Visit visit, Subject subject, Typed typed, Map<String, String> errors) {
        return Response.status(422)
                .entity(View.of("ask", again(visit, subject, typed, errors))
                        .withStatus(422)
                        .neverKept())
                .build();
    }

    private AskModel again(Visit visit, Subject subject, Typed typed, Map<String, String> errors) {
        if (types.card(visit.cell(), subject).isEmpty()) {
            throw new NotFoundException();
        }
        boolean glass = glass(typed);
        return new AskModel(
                shown.at(visit).record(subject),
                glass,
                Answers.text(typed.purpose()),
                Answers.text(typed.basis()),
                Answers.number(typed.minutes()),
                Answers.text(typed.words()),
                glass ? GLASS : ASKED,
                errors);
    }

    private static boolean glass(Typed typed) {
        return Request.Kind.GLASS.name().equals(typed.kind());
    }

    private static String kind(boolean glass) {
        return (glass ? Request.Kind.GLASS : Request.Kind.ASK).name();
    }

    static Subject subject(String text) {
        try {
            return Subject.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
