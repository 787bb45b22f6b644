package org.canopy.platform.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.canopy.api.web.Visit;

/**
 * The one servlet, at {@code /*}. The server remembers for each path what answers it; a path that is asked for in the very
 * moment when a servlet or filter comes is remembered as it was before, for as long as the process lives. So the cell
 * filter, the health checks and the files are no servlets and filters of their own: nothing ever comes.
 */
final class Gate extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CellFilter filter;
    private final transient AssetFiles assets;
    private final transient HealthCheck health;
    private final transient Front front;

    Gate(CellFilter filter, AssetFiles assets, HealthCheck health, Front front) {
        this.filter = filter;
        this.assets = assets;
        this.health = health;
        this.front = front;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getAttribute(Visit.ATTRIBUTE) != null) {
            front.answer(getServletConfig(), request, response); // dispatched again by an answer that took its time
            return;
        }
        filter.filter(request, response, this::inside);
    }

    private void inside(ServletRequest asked, ServletResponse response) throws IOException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = request.getAttribute(Visit.ATTRIBUTE) == null ? CellFilter.whole(request) : "";
        if (path.startsWith(CellFilter.FILES)) {
            assets.answer(path.substring(CellFilter.FILES.length()), request, answer);
        } else if (path.equals(CellFilter.LIVE) || path.equals(CellFilter.READY)) {
            health.answer(path, request, answer);
        } else {
            front.answer(getServletConfig(), request, answer);
        }
    }

    @Override
    public void destroy() {
        front.close();
    }
}
