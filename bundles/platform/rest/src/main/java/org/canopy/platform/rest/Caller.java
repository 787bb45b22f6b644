package org.canopy.platform.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.identity.Persons;
import org.canopy.api.identity.SessionCookie;
import org.canopy.api.store.StoreUnavailable;

/**
 * Who sent a request, as far as its cookies tell.
 *
 * @param formToken what their forms must bring along: made of the cookie, which no foreign page can read; empty without one
 * @param unknowable a session cookie came, and nobody can tell just now whose it is
 */
record Caller(Optional<Persons> persons, Optional<Person> person, String formToken, boolean unknowable) {
    static final String ATTRIBUTE = "org.canopy.caller";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DOOR = ".door";

    static Caller of(HttpServletRequest request, Cell cell, Wire.Seen seen, Optional<Persons> persons) {
        SessionCookie cookie = new SessionCookie(cell.name(), secure(seen));
        Optional<String> session = seen.secure() ? cookie(request, cookie.name()) : Optional.empty();
        try {
            Optional<Person> person = session.flatMap(s -> persons.flatMap(p -> p.behind(cell, s)));
            Optional<String> source = person.isPresent() ? session : cookie(request, cookie.name() + DOOR);
            return new Caller(persons, person, source.map(Caller::formTokenOf).orElse(""), false);
        } catch (StoreUnavailable e) {
            return new Caller(persons, Optional.empty(), "", true);
        }
    }

    /** Makes the cookie of somebody who is not signed in and is about to send a form. */
    static String newDoor() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Value of the header {@code Set-Cookie} for {@code door}. */
    static String doorCookie(Cell cell, Wire.Seen seen, String door) {
        SessionCookie session = new SessionCookie(cell.name(), secure(seen));
        return session.set(door).replaceFirst("=", DOOR + "=");
    }

    static String formTokenOf(String cookie) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("canopy-form:" + cookie).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void refused(Cell cell, Permission permission) {
        persons.ifPresent(p -> person.ifPresent(who -> p.refused(cell, who, permission)));
    }

    private static boolean secure(Wire.Seen seen) {
        return seen.scheme().equals("https");
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .filter(v -> !v.isEmpty() && v.length() <= 200)
                .findFirst();
    }
}
