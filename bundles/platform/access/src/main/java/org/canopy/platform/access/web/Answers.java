package org.canopy.platform.access.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Visit;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.Answer;
import org.jspecify.annotations.Nullable;

/** How the pages of access answer. */
final class Answers {
    private Answers() {}

    static Person person(Visit visit) {
        return visit.person().orElseThrow(() -> new WebApplicationException(401));
    }

    /** @throws ForbiddenException if they have it for a smaller place only */
    static Person whoMay(Visit visit, String permission, DivisionCode where) {
        Person person = person(visit);
        if (!person.may(new Permission(permission), where)) {
            throw new ForbiddenException();
        }
        return person;
    }

    static Response to(Visit visit, String path) {
        return Response.seeOther(URI.create(visit.link(path)))
                .header("Cache-Control", "no-store")
                .build();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** 0 where it is none. */
    static int number(@Nullable String typed) {
        String text = text(typed);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Key of what to do about it. */
    static String key(Answer.No no) {
        return "no." + no.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
