package org.canopy.platform.county;

import java.util.Optional;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Finds the caller on the stack: the nearest class that is a module's or the platform's, whatever of Java's own or of
 * libraries lies between. Reflection and method references hide nothing: their frames are passed over.
 */
public final class StackCallers implements Callers {
    /** Whose a class is. */
    public sealed interface Whose {
        record OfModule(ModuleName name) implements Whose {}

        record OfPlatform() implements Whose {}

        /** Java, a library, the contracts: says nothing about who calls. */
        record OfNobody() implements Whose {}
    }

    private static final Whose PLATFORM = new Whose.OfPlatform();
    private static final Whose NOBODY = new Whose.OfNobody();
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** By class: it goes with its bundle. */
    private final ClassValue<Whose> known;

    public StackCallers(Function<Class<?>, Whose> whose) {
        this.known = new ClassValue<>() {
            @Override
            protected Whose computeValue(Class<?> type) {
                // the cell itself and we are not who calls it
                return type == County.class || type == StackCallers.class ? NOBODY : whose.apply(type);
            }
        };
    }

    /** Inside OSGi: a class leads to its bundle, the bundle's header says the module. */
    static StackCallers ofBundles() {
        return new StackCallers(StackCallers::bundleOf);
    }

    @Override
    public Optional<ModuleName> now() {
        Whose caller = WALKER.walk(frames -> frames.map(frame -> known.get(frame.getDeclaringClass()))
                        .filter(whose -> !(whose instanceof Whose.OfNobody))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "a cell was called by code of no bundle: call it from a method of the module's own"));
        return caller instanceof Whose.OfModule module ? Optional.of(module.name()) : Optional.empty();
    }

    private static Whose bundleOf(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null) {
            return NOBODY;
        }
        String name = String.valueOf(bundle.getSymbolicName());
        return InstalledBundles.module(bundle)
                .<Whose>map(Whose.OfModule::new)
                .orElse(name.startsWith("org.canopy.platform.") ? PLATFORM : NOBODY);
    }
}
