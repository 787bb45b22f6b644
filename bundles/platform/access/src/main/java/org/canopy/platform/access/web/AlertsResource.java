package org.canopy.platform.access.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.Answer;
import org.canopy.platform.access.Review;
import org.canopy.platform.access.Reviewing;
import org.canopy.platform.access.Wish;
import org.canopy.platform.access.alert.Lookout;
import org.canopy.platform.access.store.AlertTable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 异常查阅: what the county's rule found, and what somebody thinks of it. */
@Component(service = Resource.class)
@Path("/access/alerts")
@Needs(AccessPermissions.REVIEW)
public final class AlertsResource implements Resource {
    private static final Duration SHOWN = Duration.ofDays(366);

    private final Reviewing reviewing;
    private final Shown shown;

    @Activate
    public AlertsResource(@Reference Reviewing reviewing, @Reference Shown shown) {
        this.reviewing = reviewing;
        this.shown = shown;
    }

    /** A review as it was typed. */
    public record Typed(@Nullable String outcome, @Nullable String words) {}

    @GET
    public View<AlertsModel> all(@Context Visit visit) {
        Cell cell = visit.cell();
        Person person = Answers.whoMay(visit, AccessPermissions.REVIEW, cell.division());
        Optional<Lookout.Rule> rule = Lookout.rule(cell);
        Map<String, Integer> from = new TreeMap<>();
        rule.ifPresent(one -> one.thresholds().from().forEach((part, amount) -> from.put(part.code(), amount)));
        Instant now = cell.clock().instant();
        List<AlertTable.Alert> alerts = cell.read(db -> AlertTable.between(db, now.minus(SHOWN), now.plusMillis(1)));
        Shown.Look look = shown.at(visit);
        AlertsModel model = new AlertsModel(
                rule.map(Lookout.Rule::version).orElse("none"),
                rule.map(one -> one.thresholds().days()).orElse(0),
                from,
                alerts.stream().map(alert -> alert(look, person.id(), alert)).toList());
        return View.of("alerts", model).neverKept();
    }

    private AlertsModel.Alert alert(Shown.Look look, AccountId who, AlertTable.Alert alert) {
        Optional<Review> review = look.cell().read(db -> reviewing.of(db, alert.id()));
        return new AlertsModel.Alert(
                alert.id(),
                alert.rule(),
                look.name(alert.person()),
                alert.records(),
                look.minute(alert.since()),
                look.minute(alert.foundAt()),
                alert.firstLine(),
                alert.lastLine(),
                review.map(one -> one.outcome().name()).orElse(""),
                review.map(one -> look.name(one.reviewer())).orElse(""),
                review.map(one -> reviewing.words(look.cell(), who, one.about()))
                        .orElse(""),
                review.isEmpty() && !alert.person().equals(who));
    }

    @POST
    @Path("{id: [a-z2-7]{26}}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response review(@Context Visit visit, @PathParam("id") String id, Typed typed) {
        Optional<Review.Outcome> outcome = OneResource.outcome(typed.outcome());
        String words = Answers.text(typed.words()).strip();
        boolean whole = outcome.isPresent() && !words.isEmpty() && words.length() <= Wish.LONGEST_WORDS;
        Answer answer = whole
                ? reviewing.alert(visit.cell(), Answers.person(visit).id(), id, outcome.orElseThrow(), words)
                : new Answer.No(Answer.Cause.OVER);
        return answer.fold(
                done -> Answers.to(visit, "/access/alerts"),
                no -> Response.status(422).entity(all(visit).withStatus(422)).build());
    }
}
