package org.canopy.platform.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyImpact;
import org.canopy.api.policy.spi.PolicyType;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The policies of this installation, with the kinds that its modules bring as they come and go. */
@Component(service = {Policies.class, CellPolicies.class})
public final class CellPolicies implements Policies {
    private final Kinds kinds = new Kinds();
    private final Adopting adopting;

    @Activate
    public CellPolicies() {
        this.adopting = new Adopting(new PolicyFolder(Path.of(System.getProperty("karaf.etc", "etc"))), kinds);
    }

    /** What pages and commands work with. */
    public Adopting adopting() {
        return adopting;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addType(ServiceReference<PolicyType<?>> reference, PolicyType<?> type) {
        module(reference).ifPresent(module -> kinds.offer(reference, module, type));
    }

    void removeType(ServiceReference<PolicyType<?>> reference) {
        kinds.withdraw(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addImpact(ServiceReference<PolicyImpact> reference, PolicyImpact impact) {
        module(reference).ifPresent(module -> kinds.offer(reference, module, impact));
    }

    void removeImpact(ServiceReference<PolicyImpact> reference) {
        kinds.withdraw(reference);
    }

    /** A part of the platform brings kinds of its own as a module does. */
    private static Optional<ModuleName> module(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return Optional.empty();
        }
        String name = String.valueOf(bundle.getSymbolicName());
        return Optional.ofNullable(bundle.getHeaders("").get(ModuleName.HEADER))
                .or(() -> Optional.of(name.substring(name.lastIndexOf('.') + 1))
                        .filter(part -> name.equals("org.canopy.platform." + part)))
                .map(ModuleName::new);
    }

    @Override
    public <P> Optional<Policy<P>> on(Cell cell, PolicyType<P> type, LocalDate day) {
        return adopting.on(cell, type, day);
    }

    @Override
    public <P> Optional<Policy<P>> version(Cell cell, PolicyType<P> type, PolicyVersion version) {
        return adopting.version(cell, type, version);
    }

    @Override
    public List<PolicyName> lacking(Cell cell, ModuleName module) {
        return adopting.lacking(cell, module);
    }
}
