package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.canopy.api.web.Visit;

/** A request inside its county: the county is the context path. Modules never learn the caller's address. */
final class CellRequest extends HttpServletRequestWrapper {
    static final String SEEN = "org.canopy.wire.seen";

    private final Visit visit;
    private final Wire.Seen seen;

    CellRequest(HttpServletRequest request, Visit visit, Wire.Seen seen) {
        super(request);
        this.visit = visit;
        this.seen = seen;
        request.setAttribute(SEEN, seen);
    }

    @Override
    public String getContextPath() {
        return visit.base();
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return visit.path();
    }

    @Override
    public String getScheme() {
        return seen.scheme();
    }

    @Override
    public boolean isSecure() {
        return seen.scheme().equals("https");
    }

    @Override
    public String getRemoteAddr() {
        return "";
    }

    @Override
    public String getRemoteHost() {
        return "";
    }
}
