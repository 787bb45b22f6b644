package org.canopy.api.identity.spi;

import java.util.Set;
import java.util.regex.Pattern;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;

/**
 * What a module adds to a role.
 *
 * @param code lasting name of the role: {@code administrator}, {@code hotline-operator}
 * @param labelKey key of its words in the module's strings; the first module that proposes the role names it
 * @param kinds kinds of accounts that may have it
 * @param permissions of this module
 */
public record ProposedRole(String code, String labelKey, Set<AccountKind> kinds, Set<Permission> permissions) {
    /** Who gives accounts and switches modules; the platform proposes it. A second factor is always wanted of it. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public ProposedRole {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a role's name (lower-case letters, digits, hyphens): " + code);
        }
        kinds = Set.copyOf(kinds);
        permissions = Set.copyOf(permissions);
    }
}
