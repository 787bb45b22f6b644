package org.canopy.api.policy.spi;

import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.osgi.annotation.versioning.ConsumerType;

/** Says what a change of a policy would treat otherwise. A service; asked only where its module is on. */
@ConsumerType
public interface PolicyImpact {
    /** Of which policy: its own or another module's. */
    PolicyName policy();

    /** Looks, and changes nothing. Empty where both are alike. */
    Set<Affected> affected(Cell cell, PolicyValues before, PolicyValues after);
}
