package org.canopy.modules.content.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Protection;
import org.canopy.modules.content.search.Answer;
import org.canopy.modules.content.search.Asked;
import org.canopy.modules.content.search.ContentSearch;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds policy. Asked by POST, the words stand in no address. */
@Component(service = Resource.class)
@Path("/search")
public final class SearchResource implements Resource {
    private static final Set<String> KINDS = Set.of("explainer", "article");
    private static final int FURTHEST = 800;

    private final ContentSearch search;

    @Activate
    public SearchResource(@Reference ContentSearch search) {
        this.search = search;
    }

    /** Form of the quiet search. */
    public record Question(@Nullable String q, @Nullable String on) {}

    @GET
    public View<SearchModel> find(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("kind") List<String> kind,
            @QueryParam("protection") List<String> protection,
            @QueryParam("audience") List<String> audience,
            @Context Visit visit) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        choose(chosen, "kind", kind, KINDS);
        choose(chosen, "protection", protection, codesOfProtections());
        choose(chosen, "audience", audience, codesOfReaders());
        Paging paging = paging(limit, offset);
        Asked asked = new Asked(q, chosen, Day.read(on), paging.limit(), paging.offset());
        return View.of("search", answer(visit, asked, false));
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public View<SearchModel> findQuietly(Question question, @Context Visit visit) {
        String q = question.q() == null ? "" : question.q();
        String on = question.on() == null ? "" : question.on();
        return View.of("search", answer(visit, new Asked(q, Map.of(), Day.read(on), 20, 0), true))
                .neverKept();
    }

    private SearchModel answer(Visit visit, Asked asked, boolean quiet) {
        long start = System.nanoTime();
        Answer found = search.ask(visit.cell(), visit.base(), asked);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new SearchModel(
                found.items(),
                found.total(),
                millis,
                asked.text(),
                asked.on().map(LocalDate::toString).orElse(""),
                found.absent().map(Answer.Absent::law).orElse(""),
                found.absent().map(Answer.Absent::article).orElse(""),
                found.crisis().orElse(""),
                search.reading(visit.cell(), found).orElse(""),
                found.unsure(),
                found.whole(),
                found.facets(),
                asked.only(),
                asked.limit(),
                asked.offset(),
                quiet);
    }

    private static void choose(
            Map<String, Set<String>> chosen, String facet, @Nullable List<String> values, Set<String> known) {
        Set<String> all = new TreeSet<>();
        for (String value : values == null ? List.<String>of() : values) {
            if (!value.isEmpty() && !known.contains(value)) {
                throw new BadRequestException();
            }
            all.add(value);
        }
        all.remove("");
        if (!all.isEmpty()) {
            chosen.put(facet, all);
        }
    }

    private static Paging paging(String limit, String offset) {
        try {
            int from = Integer.parseInt(offset);
            if (from > FURTHEST) {
                throw new BadRequestException();
            }
            return new Paging(Integer.parseInt(limit), from);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static Set<String> codesOfProtections() {
        Set<String> codes = new TreeSet<>();
        for (Protection protection : Protection.values()) {
            codes.add(protection.code());
        }
        return codes;
    }

    private static Set<String> codesOfReaders() {
        Set<String> codes = new TreeSet<>();
        for (Audience audience : Audience.values()) {
            codes.add(audience.code());
        }
        return codes;
    }
}
