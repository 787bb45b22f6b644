package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.canopy.api.identity.Permission;
import org.canopy.api.web.NavItem;
import org.junit.jupiter.api.Test;

/**
 * What every {@link NavItem} owes the menus.
 *
 * @param <N> the entry that is tried
 */
public interface NavItemContract<N extends NavItem> {
    N item();

    /** Name of the module whose entry it is. */
    String module();

    /** Name of its strings: {@code i18n/<name>.properties}. */
    default String strings() {
        return module();
    }

    @Test
    default void itsWordsStandInBothLanguages() {
        Texts.inBothLanguages(strings(), item().getClass(), item().labelKey());
        item().hintKey().ifPresent(key -> Texts.inBothLanguages(strings(), item().getClass(), key));
        assertTrue(item().icon().matches("[a-z][a-z0-9-]*"), item().icon());
    }

    /** The shell puts the county before it. */
    @Test
    default void itsPathIsOneOfACounty() {
        assertTrue(item().path().matches("/([a-z0-9][a-z0-9/-]*)?([?][a-z=&]+)?"), item().path());
    }

    /** A door that nobody can enter is not shown; a permission that is none would hide it for ever. */
    @Test
    default void whoeverMaySeeItIsSaidProperly() {
        item().permission().ifPresent(name -> {
            Permission permission = assertDoesNotThrow(() -> new Permission(name));
            assertEquals(module(), permission.module(), name);
            assertEquals(NavItem.Area.DESK, item().area(), "only at the desk somebody is signed in");
        });
    }
}
