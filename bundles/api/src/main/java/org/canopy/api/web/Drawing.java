package org.canopy.api.web;

import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** Draws views as HTML in UTF-8. A platform service between the front and the shell; modules return a {@link View}. */
@ProviderType
public interface Drawing {
    /** The whole page: the view inside the shell. */
    byte[] page(Visit visit, Origin origin, View<?> view);

    /** The view alone. */
    byte[] fragment(Visit visit, Origin origin, View<?> view);

    /** The page that says what went wrong. */
    byte[] problem(Visit visit, Problem problem);

    /** Where a view comes from: the module, and the loader that knows its templates and strings. */
    record Origin(ModuleName module, ClassLoader loader) {}
}
