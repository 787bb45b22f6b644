package org.canopy.platform.identity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The roles of a county: what the modules propose that it has on. A module adds permissions of its own to a role, and no
 * other module's; who may have a role, and how it is called, the first to propose it says, the platform before all modules.
 */
@Component(service = Roles.class)
public final class Roles {
    private final Supplier<List<Offered>> offered;
    private final Runnable closing;

    @Activate
    public Roles(BundleContext context) {
        PermissionSets sets = new PermissionSets(context);
        this.offered = sets::all;
        this.closing = sets::close;
    }

    /** Without a container. */
    Roles(List<Offered> offered) {
        this.offered = () -> offered;
        this.closing = () -> {};
    }

    /** By code, in the order in which they were proposed. */
    public Map<String, Role> in(Cell cell) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Offered one : offered.get()) {
            if (one.platform() || cell.has(new ModuleName(one.module()))) {
                one.set().roles().forEach(role -> roles.merge(role.code(), role(one, role), Roles::together));
            }
        }
        return roles;
    }

    Set<Permission> permissions(Map<String, Role> roles, String code) {
        return Optional.ofNullable(roles.get(code)).map(Role::permissions).orElse(Set.of());
    }

    private static Role role(Offered one, ProposedRole proposed) {
        Set<Permission> own = proposed.permissions().stream()
                .filter(p -> one.platform() || p.module().equals(one.module()))
                .filter(one.set().permissions()::containsKey)
                .collect(Collectors.toSet());
        Words words = new Words(one.set().getClass().getClassLoader(), one.module(), proposed.labelKey());
        return new Role(proposed.code(), words, proposed.kinds(), own);
    }

    private static Role together(Role first, Role next) {
        Set<Permission> all = new HashSet<>(first.permissions());
        all.addAll(next.permissions());
        return new Role(first.code(), first.words(), first.kinds(), all);
    }

    @Deactivate
    void close() {
        closing.run();
    }
}
