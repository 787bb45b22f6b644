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
import org.canopy.api.module.Asked;
import org.canopy.api.module.ModuleGrants;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The roles of a county: what the modules propose that it has on. A module adds permissions of its own to a role, as far
 * as the county granted them, and no other module's; who may have a role, and how it is called, the first to propose it says, the platform before all modules.
 */
@Component(service = Roles.class)
public final class Roles {
    private final Supplier<List<Offered>> offered;
    private final Granting granting;
    private final Runnable closing;

    /** Whether a county granted a module one of its permissions. */
    interface Granting {
        boolean may(Cell cell, ModuleName module, Permission permission);
    }

    @Activate
    public Roles(BundleContext context, @Reference ModuleGrants grants) {
        PermissionSets sets = new PermissionSets(context);
        this.granting =
                (cell, module, permission) -> grants.may(cell, module, Asked.Kind.PERMISSION, permission.value());
        this.offered = sets::all;
        this.closing = sets::close;
    }

    /** Without a container, and all granted. */
    Roles(List<Offered> offered) {
        this(offered, (cell, module, permission) -> permission.module().equals(module.value()));
    }

    /** Without a container. */
    Roles(List<Offered> offered, Granting granting) {
        this.offered = () -> offered;
        this.granting = granting;
        this.closing = () -> {};
    }

    /** By code, in the order in which they were proposed. */
    public Map<String, Role> in(Cell cell) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Offered one : offered.get()) {
            if (one.platform() || cell.has(new ModuleName(one.module()))) {
                one.set().roles().forEach(role -> roles.merge(role.code(), role(cell, one, role), Roles::together));
            }
        }
        return roles;
    }

    Set<Permission> permissions(Map<String, Role> roles, String code) {
        return Optional.ofNullable(roles.get(code)).map(Role::permissions).orElse(Set.of());
    }

    private Role role(Cell cell, Offered one, ProposedRole proposed) {
        Set<Permission> own = proposed.permissions().stream()
                .filter(one.set().permissions()::containsKey)
                .filter(p -> one.platform() || granting.may(cell, new ModuleName(one.module()), p))
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
