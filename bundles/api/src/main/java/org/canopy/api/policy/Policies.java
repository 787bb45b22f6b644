package org.canopy.api.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.policy.spi.PolicyType;
import org.osgi.annotation.versioning.ProviderType;

/** What the counties have adopted. A platform service; modules ask their {@link Cell}. */
@ProviderType
public interface Policies {
    /** What counts on a day; empty where the county has adopted nothing for it. */
    <P> Optional<Policy<P>> on(Cell cell, PolicyType<P> type, LocalDate day);

    /** A version that a decision has stored, whatever counts today. */
    <P> Optional<Policy<P>> version(Cell cell, PolicyType<P> type, PolicyVersion version);

    /** Policies without which this module may not be on, and of which none counts in the county today. */
    List<PolicyName> lacking(Cell cell, ModuleName module);
}
