package org.canopy.itests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running Canopy for all test classes that do not harm it. */
final class Shared implements ParameterResolver {
    /** Stops when the last test is over. */
    private record Started(Distribution canopy) implements AutoCloseable {
        static Started now() {
            try {
                Distribution canopy = Distribution.unpacked("shared");
                canopy.start();
                return new Started(canopy);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                canopy.stop();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Distribution.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Shared.class))
                .getOrComputeIfAbsent("canopy", key -> Started.now(), Started.class)
                .canopy();
    }
}
