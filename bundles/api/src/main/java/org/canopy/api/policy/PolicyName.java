package org.canopy.api.policy;

import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;

/**
 * One kind of policy: {@code hotline.risk}. Its first part is the module that it belongs to; the whole is the name of its
 * folder in {@code etc/policies/<division>/}.
 *
 * @throws IllegalArgumentException if {@code value} is not {@code <module>.<what>}
 */
public record PolicyName(String value) implements Comparable<PolicyName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,23}\\.[a-z][a-z0-9-]{1,39}");

    public PolicyName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a policy's name (module.what, lower case): " + value);
        }
    }

    /** The part before the dot. */
    public ModuleName module() {
        return new ModuleName(value.substring(0, value.indexOf('.')));
    }

    @Override
    public int compareTo(PolicyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
