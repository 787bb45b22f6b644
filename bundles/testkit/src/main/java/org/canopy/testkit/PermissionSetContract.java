package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PermissionSet} owes the counties that give its roles to people.
 *
 * @param <P> the set that is tried
 */
public interface PermissionSetContract<P extends PermissionSet> {
    P set();

    /** Name of the module whose set it is. */
    String module();

    /** Name of its strings: {@code i18n/<name>.properties}. */
    default String strings() {
        return module();
    }

    @Test
    default void itsPermissionsAreItsOwn() {
        assertFalse(set().permissions().isEmpty());
        set().permissions().keySet().forEach(p -> assertEquals(module(), p.module(), p.value()));
    }

    @Test
    default void itsRolesPromiseNothingThatItDoesNotHave() {
        for (ProposedRole role : set().roles()) {
            assertTrue(set().permissions().keySet().containsAll(role.permissions()), role.code());
            assertFalse(role.kinds().isEmpty(), role.code());
        }
        assertEquals(
                set().roles().size(),
                set().roles().stream().map(ProposedRole::code).distinct().count());
    }

    @Test
    default void everythingHasWordsInBothLanguages() {
        set().permissions().values().forEach(key -> Texts.inBothLanguages(strings(), set().getClass(), key));
        set().roles().forEach(role -> Texts.inBothLanguages(strings(), set().getClass(), role.labelKey()));
    }

    /** It is asked with every request: it must always say the same. */
    @Test
    default void itDoesNotChangeItsMind() {
        assertEquals(set().permissions(), set().permissions());
        assertEquals(set().roles(), set().roles());
    }
}
