package org.canopy.api.policy.spi;

import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of policy of a module. A service, there whether the module is on or off. It brings no values: the first ones are
 * the county's.
 *
 * @param <P> what the module's rules work with: a record
 */
@ConsumerType
public interface PolicyType<P> {
    /** Begins with the module's own name; another's is passed over. */
    PolicyName name();

    /** Key of its words in the module's strings. */
    String labelKey();

    /**
     * Makes rules of the lines, the same of the same lines for ever: old versions are read by new code.
     *
     * @throws org.canopy.api.policy.PolicyRefused naming the key and the cure
     */
    P read(PolicyValues values);

    /** Whether a county must have adopted one before the module can be switched on. */
    default boolean neededToSwitchOn() {
        return false;
    }
}
