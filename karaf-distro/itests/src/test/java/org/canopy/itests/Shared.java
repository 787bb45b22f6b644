package org.canopy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running Canopy for all test classes of a JVM that do not harm it. */
final class Shared implements ParameterResolver {
    /** With forks each class is a launch of its own to JUnit, whose stores end with it; so the JVM's end is the end. */
    private static final class Running {
        static final Distribution CANOPY = started();

        private static Distribution started() {
            try {
                Distribution canopy = Distribution.unpacked("shared");
                canopy.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(canopy), "end of the shared Canopy"));
                return canopy;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Says so and waits for nothing: a JVM of tests has few seconds to end. */
        private static void end(Distribution canopy) {
            try {
                ProcessHandle.of(canopy.pid()).ifPresent(ProcessHandle::destroy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Distribution.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Running.CANOPY;
    }
}
