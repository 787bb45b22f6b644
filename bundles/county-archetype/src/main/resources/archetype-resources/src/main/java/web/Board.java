package ${package}.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Links;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The page of the module, its entry in the menu and its line on the home page. One class, one component, no county state: the
 * county comes with every call.
 */
@Component(service = {Resource.class, NavItem.class, Widget.class})
@Path("/${artifactId}")
public final class Board implements Resource, NavItem, Widget {
    /** What the page shows; also the JSON answer. @param thanks how many people found the page useful */
    public record Model(long thanks) {}

    private final Links links;

    @Activate
    public Board(@Reference Links links) {
        this.links = links;
    }

    /** The same address answers browsers and programs. */
    @GET
    public View<Model> page(@Context Cell cell) {
        return View.of("board", model(cell));
    }

    /** Counts, keeps nothing about who pressed. */
    @POST
    public Response thank(@Context Cell cell) {
        count(cell);
        return Response.seeOther(links.to(cell, "/${artifactId}")).build();
    }

    void count(Cell cell) {
        cell.write(db -> db.execute("update ${artifactId}_thanks set count = count + 1"));
    }

    private static Model model(Cell cell) {
        return new Model(cell.read(db ->
                Long.parseLong(String.valueOf(db.fetchValue("select count from ${artifactId}_thanks")))));
    }

    @Override
    public Area area() {
        return Area.PUBLIC;
    }

    @Override
    public String path() {
        return "/${artifactId}";
    }

    @Override
    public String labelKey() {
        return "board.title";
    }

    @Override
    public String icon() {
        return "heart-handshake";
    }

    @Override
    public String slot() {
        return "home.main";
    }

    @Override
    public View<?> view(Cell cell) {
        return View.of("line", model(cell));
    }

    /** Place in the menu and on the home page. */
    @Override
    public int order() {
        return 90;
    }
}
