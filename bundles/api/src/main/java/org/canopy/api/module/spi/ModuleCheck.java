package org.canopy.api.module.spi;

import java.util.List;
import java.util.Map;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Fault;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows of faults of modules that only one part of the platform can see: a path that was refused, a signature. A service. */
@ConsumerType
public interface ModuleCheck {
    Map<ModuleName, List<Fault>> faults();
}
