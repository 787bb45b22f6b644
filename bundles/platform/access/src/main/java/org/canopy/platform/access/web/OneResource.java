package org.canopy.platform.access.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.access.Answer;
import org.canopy.platform.access.Asking;
import org.canopy.platform.access.Desk;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.Review;
import org.canopy.platform.access.Reviewing;
import org.canopy.platform.access.Wish;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One request: what somebody asks for, and deciding about it. Who may do what, the rules say, not the page. */
@Component(service = Resource.class)
@Path("/access/{id: [a-z2-7]{26}}")
@Needs(Needs.SIGNED_IN)
public final class OneResource implements Resource {
    private static final List<Integer> FEWER = List.of(15, 30, 60, 240);

    private final Desk desk;
    private final Asking asking;
    private final Reviewing reviewing;
    private final Shown shown;

    @Activate
    public OneResource(
            @Reference Desk desk, @Reference Asking asking, @Reference Reviewing reviewing, @Reference Shown shown) {
        this.desk = desk;
        this.asking = asking;
        this.reviewing = reviewing;
        this.shown = shown;
    }

    /** A decision as it was typed. */
    public record Typed(@Nullable String minutes, @Nullable String words, @Nullable String outcome) {}

    @GET
    public View<OneModel> one(@Context Visit visit, @PathParam("id") String id) {
        return view(visit, id, Map.of());
    }

    private View<OneModel> view(Visit visit, String id, Map<String, String> errors) {
        Cell cell = visit.cell();
        AccountId who = Answers.person(visit).id();
        Desk.One one = desk.one(cell, who, id).orElseThrow(NotFoundException::new);
        Shown.Look look = shown.at(visit);
        int asked = one.request().minutes();
        OneModel model = new OneModel(
                look.request(one.request()),
                desk.reason(cell, who, one),
                desk.answer(cell, who, one),
                one.grant().map(look::grant).stream().toList(),
                one.review().map(review -> review.outcome().name()).orElse(""),
                new OneModel.May(one.decide(), one.confirm(), one.withdraw(), one.mayReview(), one.stop()),
                Stream.concat(FEWER.stream().filter(fewer -> fewer < asked), Stream.of(asked))
                        .toList(),
                errors);
        return View.of("one", model).neverKept();
    }

    @POST
    @Path("approve")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response approve(@Context Visit visit, @PathParam("id") String id, Typed typed) {
        return done(visit, id, who -> asking.approve(visit.cell(), who, id, Answers.number(typed.minutes())));
    }

    @POST
    @Path("refuse")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response refuse(@Context Visit visit, @PathParam("id") String id, Typed typed) {
        return said(visit, id, typed, words -> asking.refuse(visit.cell(), who(visit), id, words));
    }

    @POST
    @Path("withdraw")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response withdraw(@Context Visit visit, @PathParam("id") String id) {
        return done(visit, id, who -> asking.withdraw(visit.cell(), who, id));
    }

    @POST
    @Path("confirm")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response confirm(@Context Visit visit, @PathParam("id") String id) {
        return done(visit, id, who -> asking.confirm(visit.cell(), who, id));
    }

    @POST
    @Path("stop")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response stop(@Context Visit visit, @PathParam("id") String id) {
        return done(visit, id, who -> asking.stop(visit.cell(), who, grant(visit, id)));
    }

    @POST
    @Path("review")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response review(@Context Visit visit, @PathParam("id") String id, Typed typed) {
        Optional<Review.Outcome> outcome = outcome(typed.outcome());
        if (outcome.isEmpty()) {
            return wrong(visit, id, "outcome", "error.outcome");
        }
        return said(
                visit,
                id,
                typed,
                words -> reviewing.glass(visit.cell(), who(visit), grant(visit, id), outcome.orElseThrow(), words));
    }

    static Optional<Review.Outcome> outcome(@Nullable String typed) {
        return Arrays.stream(Review.Outcome.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** What came of the request; nothing where there is nothing. */
    private String grant(Visit visit, String id) {
        return desk.one(visit.cell(), who(visit), id)
                .flatMap(Desk.One::grant)
                .map(Given::grant)
                .map(AccessGrant::id)
                .orElse("");
    }

    private static AccountId who(Visit visit) {
        return Answers.person(visit).id();
    }

    private Response said(Visit visit, String id, Typed typed, Function<String, Answer> act) {
        String words = Answers.text(typed.words()).strip();
        if (words.isEmpty() || words.length() > Wish.LONGEST_WORDS) {
            return wrong(visit, id, "words", "error.words");
        }
        return done(visit, id, who -> act.apply(words));
    }

    private Response done(Visit visit, String id, Function<AccountId, Answer> act) {
        if (desk.one(visit.cell(), who(visit), id).isEmpty()) {
            throw new NotFoundException();
        }
        return act.apply(who(visit))
                .fold(done -> Answers.to(visit, "/access/" + id), no -> wrong(visit, id, "decide", Answers.key(no)));
    }

    private Response wrong(Visit visit, String id, String field, String key) {
        return Response.status(422)
                .entity(view(visit, id, Map.of(field, key)).withStatus(422))
                .build();
    }
}
