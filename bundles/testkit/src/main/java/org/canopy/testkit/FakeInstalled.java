package org.canopy.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Asks;
import org.canopy.api.module.ModuleCard;
import org.canopy.platform.county.Installed;
import org.canopy.platform.store.Owner;

/** An installation whose modules and services a test decides. */
public final class FakeInstalled implements Installed {
    private final Set<ModuleName> modules = new ConcurrentSkipListSet<>();
    private final List<Service<Object>> services = new CopyOnWriteArrayList<>();

    private final Map<ModuleName, Asks> asks = new ConcurrentSkipListMap<>();
    private final Set<ModuleName> brought = new ConcurrentSkipListSet<>();

    private final Map<ModuleName, Integer> data = new ConcurrentSkipListMap<>();

    public void install(String module, Object... offered) {
        ModuleName name = new ModuleName(module);
        modules.add(name);
        for (Object service : offered) {
            services.add(new Service<>(Optional.of(name), service));
        }
    }

    /** Offers a service of the platform itself. */
    public void offer(Object service) {
        services.add(new Service<>(Optional.empty(), service));
    }

    /** Lets the module hear events of others, as its manifest would. */
    public void hears(String module, String... types) {
        asks(module, ModuleCard.HEARS, String.join(",", types));
    }

    /** Lets the module ask for this too: header and value as in its manifest. */
    public void asks(String module, String header, String value) {
        ModuleName name = new ModuleName(module);
        Set<Asked> all = new TreeSet<>(asks(name).all());
        all.addAll(Asks.of(name, wanted -> wanted.equals(header) ? Optional.of(value) : Optional.empty())
                .all());
        asks.put(name, new Asks(all));
    }

    /** From now on the module counts as one that came in a package. */
    public void brought(String module) {
        brought.add(new ModuleName(module));
    }

    /** Decides for all counties which data version the module's tables have. */
    public void decided(String module, int version) {
        data.put(new ModuleName(module), version);
    }

    /** Takes the module and its services away. */
    public void uninstall(String module) {
        ModuleName name = new ModuleName(module);
        modules.remove(name);
        services.removeIf(service -> service.module().equals(Optional.of(name)));
    }

    @Override
    public Set<ModuleName> modules() {
        return Set.copyOf(modules);
    }

    @Override
    public Asks asks(ModuleName module) {
        return asks.getOrDefault(module, Asks.NOTHING);
    }

    @Override
    public boolean brought(ModuleName module) {
        return brought.contains(module);
    }

    @Override
    public Optional<Owner> owner(ModuleName module) {
        return Optional.empty();
    }

    @Override
    public Optional<ClassLoader> scripts(String owner) {
        ClassLoader here = FakeInstalled.class.getClassLoader();
        return Optional.of(here).filter(loader -> loader.getResource("db/" + owner) != null);
    }

    @Override
    public OptionalInt data(ModuleName module) {
        return data.containsKey(module) ? OptionalInt.of(data.get(module)) : OptionalInt.empty();
    }

    @Override
    public <T> List<Service<T>> services(Class<T> type) {
        return services.stream()
                .filter(service -> type.isInstance(service.object()))
                .map(service -> new Service<>(service.module(), type.cast(service.object())))
                .toList();
    }
}
