package org.canopy.platform.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Assets;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Page;
import org.canopy.api.web.Problem;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Draws every view with its module's template, and wraps pages in the shell. */
@Component(service = Drawing.class)
public final class Drawings implements Drawing {
    private final Origin shell;
    private final VisitPage.Surroundings around;
    private final AutoCloseable menus;
    private final boolean development;

    @Activate
    public Drawings(BundleContext context, @Reference Assets assets) {
        this.shell = new Origin(new ModuleName("web"), Drawings.class.getClassLoader());
        Offers<NavItem> items = new Offers<>(context, NavItem.class);
        this.around = new VisitPage.Surroundings(assets, Icons.of(shell.loader()), items);
        this.menus = items;
        // said by the gate, once, when the process starts
        this.development = Boolean.parseBoolean(context.getProperty("canopy.development"));
    }

    /** Without a container. */
    Drawings(Origin shell, Assets assets, Offered<NavItem> menus) {
        this.shell = shell;
        this.around = new VisitPage.Surroundings(assets, Icons.of(shell.loader()), menus);
        this.menus = () -> {};
        this.development = false;
    }

    @Override
    public byte[] page(Visit visit, Origin origin, View<?> view) {
        VisitPage page = pageOf(visit, origin);
        String name = view.model() instanceof ProblemModel problem ? "problem." + problem.code() : view.template();
        String title = view.title().orElseGet(() -> page.text(name + ".title"));
        return whole(visit, title, view.status() == 200, new Body(origin, view.template(), page, view.model()));
    }

    @Override
    public byte[] fragment(Visit visit, Origin origin, View<?> view) {
        return bytes(Templates.draw(origin, view.template(), pageOf(visit, origin), view.model()));
    }

    @Override
    public byte[] problem(Visit visit, Problem problem) {
        VisitPage page = pageOf(visit, shell);
        ProblemModel model = new ProblemModel(problem.status(), problem.code(), problem.incident());
        String title = page.text("problem." + problem.code() + ".title");
        return whole(visit, title, false, new Body(shell, "problem", page, model));
    }

    private record Body(Origin origin, String template, Page page, Object model) implements Content {
        @Override
        public void writeTo(gg.jte.TemplateOutput out) {
            Templates.into((HtmlTemplateOutput) out, origin, template, page, model);
        }
    }

    private byte[] whole(Visit visit, String title, boolean indexable, Content body) {
        VisitPage page = pageOf(visit, shell);
        boolean demo = page.county().demo();
        String service = page.text("shell.service", page.countyName());
        String whole = visit.path().equals("/") && indexable ? service : title + "·" + service;
        Shell frame = new Shell(
                choice(visit, "lang=zh"),
                choice(visit, "lang=en"),
                choice(visit, "size=standard"),
                choice(visit, "size=large"),
                choice(visit, "size=xlarge"),
                development,
                demo,
                visit.cell().vault().throwAway(),
                indexable && !demo,
                page.asset("canopy.css"),
                page.asset(Icons.FILE),
                page.asset("mark.svg"),
                visit.person().map(p -> hour(visit, p.until())).orElse(""),
                visit.person().map(p -> left(visit, p.until())).orElse(0L),
                page.asset("stay.js"));
        return bytes(Templates.draw(shell, "layout", page, whole, frame, body));
    }

    private VisitPage pageOf(Visit visit, Origin origin) {
        return new VisitPage(visit, new Strings(origin, visit.locale()), new Strings(shell, visit.locale()), around);
    }

    private static long left(Visit visit, Instant end) {
        return Duration.between(visit.cell().clock().instant(), end).toSeconds();
    }

    private static String hour(Visit visit, Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(at.atZone(visit.cell().clock().getZone()));
    }

    private static String choice(Visit visit, String what) {
        String here = visit.path() + (visit.query().isEmpty() ? "" : "?" + visit.query());
        return visit.link("/choose?" + what + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    @Deactivate
    void close() throws Exception {
        menus.close();
    }
}
