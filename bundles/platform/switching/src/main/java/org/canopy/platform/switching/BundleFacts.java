package org.canopy.platform.switching;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.Needs;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.module.Asks;
import org.canopy.api.module.Brings;
import org.canopy.api.module.ModuleCard;
import org.canopy.api.module.Words;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Widget;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What a module's bundle says of itself: manifest, strings, tables, services. Makes no object of the module. */
record BundleFacts(Bundle bundle, ModuleName module) {
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\bcreate\\s+(?:virtual\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?\"?(\\w+)");

    ModuleCard card() {
        Properties zh = strings("i18n/" + module + ".properties");
        Properties en = strings("i18n/" + module + "_en.properties");
        return new ModuleCard(
                module,
                bundle.getVersion().toString(),
                words(zh, en, "module.title", module.value()),
                words(zh, en, "module.summary", ""),
                zh.getProperty("module.icon", "puzzle"),
                listed(ModuleCard.NEEDS).map(ModuleName::new).toList(),
                listed(ModuleCard.HEARS).toList(),
                brings(),
                Asks.of(
                        module,
                        header -> Optional.ofNullable(bundle.getHeaders("").get(header))));
    }

    private static Words words(Properties zh, Properties en, String key, String otherwise) {
        String chinese = zh.getProperty(key, otherwise);
        return new Words(chinese, en.getProperty(key, chinese));
    }

    private Stream<String> listed(String header) {
        return Optional.ofNullable(bundle.getHeaders("").get(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private Properties strings(String file) {
        Properties strings = new Properties();
        URL found = bundle.getEntry(file);
        if (found != null) {
            try (InputStream in = found.openStream()) {
                strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return strings;
    }

    private Brings brings() {
        List<Class<?>> resources = services(Resource.class).flatMap(this::type).toList();
        return new Brings(
                resources.stream()
                        .flatMap(type -> Optional.ofNullable(type.getAnnotation(Path.class)).stream())
                        .map(Path::value)
                        .sorted()
                        .toList(),
                (int) services(NavItem.class).count(),
                (int) services(Widget.class).count(),
                (int) services(JobHandler.class).count(),
                permissions(resources),
                tables());
    }

    /** Of people who use its pages; to be signed in is none that a county grants. */
    private static List<String> permissions(List<Class<?>> resources) {
        Stream<Needs> onTypes = resources.stream().flatMap(type -> Stream.ofNullable(type.getAnnotation(Needs.class)));
        Stream<Needs> onMethods = resources.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Needs.class)));
        return List.copyOf(new TreeSet<>(Stream.concat(onTypes, onMethods)
                .map(Needs::value)
                .filter(needed -> !needed.equals(Needs.SIGNED_IN))
                .toList()));
    }

    private List<String> tables() {
        TreeSet<String> tables = new TreeSet<>();
        for (URL file : entries("db/" + module)) {
            try (InputStream in = file.openStream()) {
                Matcher table = TABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (table.find()) {
                    tables.add(table.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(tables);
    }

    private List<URL> entries(String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*.sql", true);
        return found == null ? List.of() : Collections.list(found);
    }

    Stream<ServiceReference<?>> services(Class<?> kind) {
        ServiceReference<?>[] all = bundle.getState() == Bundle.ACTIVE ? bundle.getRegisteredServices() : null;
        return all == null
                ? Stream.of()
                : Arrays.stream(all).filter(one -> Arrays.asList((String[]) one.getProperty(Constants.OBJECTCLASS))
                        .contains(kind.getName()));
    }

    /** The class of a component, loaded and not initialised: a constructor that blocks does not block us. */
    private Stream<Class<?>> type(ServiceReference<?> reference) {
        Object component = reference.getProperty("component.name");
        try {
            return component == null ? Stream.of() : Stream.of(bundle.loadClass(component.toString()));
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            return Stream.of();
        }
    }
}
