package org.canopy.testkit;

import java.lang.reflect.Proxy;

/** A service that must not be called: whoever does, fails. */
public final class Untouched {
    private Untouched() {}

    /** @param type an interface */
    public static <T> T of(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError(type.getSimpleName() + "." + method.getName() + " was called");
                }));
    }
}
