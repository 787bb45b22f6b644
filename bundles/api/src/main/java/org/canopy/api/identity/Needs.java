package org.canopy.api.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource or a method of it: answers only to who is signed in and has this permission; the method's word goes before
 * the resource's. Nobody signed in: the sign-in page (a page that is read) or 401. Signed in without the permission: 403, and
 * a line in the ledger. It implies {@link org.canopy.api.web.NeedsSecureWire}. A method without it on a resource without it
 * is public.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** Whoever is signed in has this one. */
    String SIGNED_IN = "identity.own";

    /** A {@link Permission}. */
    String value();
}
