package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.junit.jupiter.api.Test;

/** What every {@link PermissionSet} owes the counties that give its roles to people. */
public interface PermissionSetContract {
    PermissionSet set();

    /** Name of the module whose set it is. */
    String module();

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
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "i18n." + module(),
                    locale,
                    set().getClass().getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            set().permissions().values().forEach(key -> assertTrue(words.containsKey(key), key));
            set().roles().forEach(role -> assertTrue(words.containsKey(role.labelKey()), role.labelKey()));
        }
    }

    /** It is asked with every request: it must always say the same. */
    @Test
    default void itDoesNotChangeItsMind() {
        assertEquals(set().permissions(), set().permissions());
        assertEquals(set().roles(), set().roles());
    }
}
