package org.canopy.modules.content.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.NeedsReview;
import org.canopy.modules.content.explainer.Protection;
import org.canopy.modules.content.explainer.Shown;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.statute.VersionLine;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Policy in plain words. */
@Component(service = Resource.class)
@Path("/explainers")
public final class ExplainersResource implements Resource {

    private final CountyExplainers explainers;
    private final Statutes laws;

    @Activate
    public ExplainersResource(@Reference CountyExplainers explainers, @Reference Statutes laws) {
        this.explainers = explainers;
        this.laws = laws;
    }

    @GET
    public View<ExplainersModel> list(
            @QueryParam("audience") List<String> audience,
            @QueryParam("protection") List<String> protection,
            @Context Visit visit) {
        Set<Audience> readers = chosen(audience, Audience.class, Audience::ofCode);
        Set<Protection> protections = chosen(protection, Protection.class, Protection::ofCode);
        Shelf shelf = laws.shelf(visit.cell());
        Shown shown = explainers.of(visit.cell());
        return View.of(
                "explainers",
                new ExplainersModel(
                        shown.about(readers, protections).stream()
                                .map(e -> new ExplainersModel.Line(
                                        e.id(),
                                        e.title(),
                                        e.summary(),
                                        codes(e),
                                        shown.review(e).isPresent(),
                                        NeedsReview.because(e, shelf),
                                        visit.link("/explainers/" + e.id())))
                                .toList(),
                        readers.stream().map(Audience::code).toList(),
                        protections.stream().map(Protection::code).toList()));
    }

    @GET
    @Path("{id}")
    public View<?> one(@PathParam("id") String id, @Context Visit visit) {
        Shown shown = explainers.of(visit.cell());
        Optional<Explainer> named = shown.named(id);
        if (named.isPresent()) {
            return one(named.get(), shown, visit);
        }
        if (explainers.written().named(id).isEmpty()) {
            throw new NotFoundException();
        }
        return View.of("waiting", new WaitingModel(id)).withStatus(404);
    }

    private View<ExplainerModel> one(Explainer e, Shown shown, Visit visit) {
        Shelf shelf = laws.shelf(visit.cell());
        ExplainerModel model = new ExplainerModel(
                e.id(),
                e.version(),
                e.title(),
                e.summary(),
                shown.review(e),
                e.audience().stream().map(Audience::code).toList(),
                codes(e),
                e.sections(),
                e.restsOn().stream().map(basis -> rest(basis, shelf, visit)).toList(),
                NeedsReview.because(e, shelf),
                e.phones());
        return View.of("explainer", model).titled(e.title());
    }

    private static List<String> codes(Explainer explainer) {
        return explainer.protection().stream().map(Protection::code).toList();
    }

    private static ExplainerModel.Rest rest(Explainer.Basis basis, Shelf shelf, Visit visit) {
        String version = basis.version().orElse("");
        return shelf.titled(basis.law())
                .flatMap(law -> shown(basis, law).map(line -> {
                    String place = basis.place().map(p -> "#" + p.anchor()).orElse("");
                    String url = visit.link("/law/" + law.id() + "/" + line.id() + place);
                    String state = line.state().name();
                    return new ExplainerModel.Rest(basis.law(), basis.point(), version, basis.read(), url, state);
                }))
                .orElseGet(() -> new ExplainerModel.Rest(basis.law(), basis.point(), version, basis.read(), "", ""));
    }

    /** The version that it rests on where this portal has it, else the one that counts today, if its text was read. */
    private static Optional<VersionLine> shown(Explainer.Basis basis, LawLine law) {
        return law.versions().stream()
                .filter(v -> basis.version().filter(v.id()::equals).isPresent())
                .findFirst()
                .or(() -> basis.read() ? Optional.of(law.current()) : Optional.empty());
    }

    private static <E extends Enum<E>> Set<E> chosen(
            @Nullable List<String> codes, Class<E> type, Function<String, Optional<E>> read) {
        Set<E> all = EnumSet.noneOf(type);
        for (String code : codes == null ? List.<String>of() : codes) {
            if (!code.isEmpty()) {
                all.add(read.apply(code).orElseThrow(BadRequestException::new));
            }
        }
        return all;
    }
}
