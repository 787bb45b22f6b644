package org.canopy.platform.county;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canopy.api.county.Settings;
import org.jspecify.annotations.Nullable;

/** Answers the methods of a settings interface from a county's file. */
public final class SettingsOf {
    /** Prefix that stands for the county's own lines, which have none. */
    private static final String COUNTY = "county";

    private SettingsOf() {}

    /** @throws IllegalArgumentException if {@code type} is no interface marked {@link Settings} */
    public static <S> S of(CountyFile file, Class<S> type) {
        String prefix = prefix(type);
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments, file, type);
            }
            Optional<Object> value = value(file, prefix, method);
            if (value.isPresent()) {
                return value.get();
            }
            if (method.isDefault()) {
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .unreflectSpecial(method, type)
                        .bindTo(proxy)
                        .invokeWithArguments();
            }
            throw file.bad(prefix + method.getName(), "this line is required");
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /**
     * Tries every method once.
     *
     * @throws BadLine at the first value that cannot stand
     */
    static void check(CountyFile file, Class<?> type) {
        String prefix = prefix(type);
        for (Method method : type.getMethods()) {
            boolean setting = !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
            if (setting && value(file, prefix, method).isEmpty() && !method.isDefault()) {
                throw file.bad(prefix + method.getName(), "this line is required");
            }
        }
    }

    private static String prefix(Class<?> type) {
        Settings settings = type.getAnnotation(Settings.class);
        if (settings == null || !type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface marked @Settings");
        }
        boolean own = settings.value().isEmpty() || settings.value().equals(COUNTY);
        return own ? "" : settings.value() + ".";
    }

    private static Optional<Object> value(CountyFile file, String prefix, Method method) {
        String key = prefix + method.getName();
        Class<?> type = method.getReturnType();
        if (type == Map.class) {
            Map<String, String> map = group(file, key + ".");
            return map.isEmpty() && method.isDefault() ? Optional.empty() : Optional.of(map);
        }
        Optional<CountyFile.Entry> entry = file.find(key);
        if (type == OptionalInt.class) {
            return Optional.of(
                    entry.map(e -> OptionalInt.of(convert(file, key, e, Integer.class) instanceof Integer i ? i : 0))
                            .orElse(OptionalInt.empty()));
        }
        if (type == Optional.class) {
            Class<?> inner = inner(method.getGenericReturnType());
            if (entry.isEmpty() && method.isDefault()) {
                return Optional.empty();
            }
            return Optional.of(entry.map(e -> convert(file, key, e, inner)));
        }
        return entry.map(e -> convert(file, key, e, type));
    }

    private static Class<?> inner(Type optional) {
        Type inner = ((ParameterizedType) optional).getActualTypeArguments()[0];
        return (Class<?>) (inner instanceof ParameterizedType p ? p.getRawType() : inner);
    }

    private static Object convert(CountyFile file, String key, CountyFile.Entry entry, Class<?> type) {
        try {
            return Conversion.convert(entry.value(), type);
        } catch (IllegalArgumentException e) {
            throw file.bad(key, String.valueOf(e.getMessage()));
        }
    }

    /** In the order of the file: the county's own. */
    private static Map<String, String> group(CountyFile file, String prefix) {
        Map<String, String> map = new LinkedHashMap<>();
        file.entries().forEach((key, entry) -> {
            if (key.startsWith(prefix) && !entry.value().isEmpty()) {
                map.put(key.substring(prefix.length()), entry.value());
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private static Object ofObject(
            Object proxy, Method method, Object @Nullable [] arguments, CountyFile file, Class<?> type) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of " + file.name();
        };
    }
}
