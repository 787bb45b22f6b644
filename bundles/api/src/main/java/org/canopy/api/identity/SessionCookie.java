package org.canopy.api.identity;

import org.canopy.api.county.CellName;

/**
 * The cookie that keeps somebody signed in. It carries the county in its name, since all counties of a host share one jar of
 * cookies.
 *
 * <p>Over TLS it is {@code __Host-canopy-<county>}: no other host, no plain connection can set it. On plain http, which
 * signs in on this very machine only, it is {@code canopy-<county>-local} without {@code Secure}: Safari drops {@code Secure}
 * cookies there.
 *
 * @param secure whether the request came over TLS
 */
public record SessionCookie(CellName cell, boolean secure) {
    private static final String STAY = "; Path=/; HttpOnly; SameSite=Strict";

    public String name() {
        return secure ? "__Host-canopy-" + cell : "canopy-" + cell + "-local";
    }

    /** Value of the header {@code Set-Cookie}; it ends with the browser. */
    public String set(String token) {
        return name() + '=' + token + STAY + (secure ? "; Secure" : "");
    }

    /** Value of the header {@code Set-Cookie} that takes it away. */
    public String clear() {
        return name() + "=; Max-Age=0" + STAY + (secure ? "; Secure" : "");
    }
}
