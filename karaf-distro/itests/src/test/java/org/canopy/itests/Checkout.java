package org.canopy.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** This checkout as {@code mvn install} leaves it in a local repository: what has just been built, without building it again. */
final class Checkout {
    private Checkout() {}

    /** A local repository that is {@code other} by links, but for what is ours: nothing of a test stays in somebody's own. */
    static Path beside(Path other, Path repository) throws IOException {
        link(other, repository, "org");
        link(other.resolve("org"), repository.resolve("org"), "canopy");
        return repository;
    }

    private static void link(Path from, Path to, String without) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(from)) {
            for (Path one : all.filter(path -> !path.endsWith(without)).toList()) {
                Files.createSymbolicLink(to.resolve(one.getFileName()), one.toAbsolutePath());
            }
        }
    }

    /** Puts poms and jars of the bundles there. */
    static void install(Path root, Path repository) throws IOException {
        put(root.resolve("pom.xml"), repository);
        try (Stream<Path> poms = Files.find(
                root.resolve("bundles"),
                4,
                (path, kind) -> path.endsWith("pom.xml") && !path.toString().contains("/src/"))) {
            for (Path pom : poms.toList()) {
                put(pom, repository);
            }
        }
    }

    private static void put(Path pom, Path repository) throws IOException {
        Element project = read(pom).getDocumentElement();
        String group =
                text(project, "groupId").or(() -> ofParent(project, "groupId")).orElseThrow();
        String artifact = text(project, "artifactId").orElseThrow();
        String version =
                text(project, "version").or(() -> ofParent(project, "version")).orElseThrow();
        Path place =
                repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
        Files.createDirectories(place);
        String name = artifact + "-" + version;
        Files.copy(pom, place.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        Path jar = pom.resolveSibling("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, place.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Document read(Path pom) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(pom.toString(), broken);
        }
    }

    private static Optional<String> ofParent(Element project, String name) {
        return children(project, "parent").findFirst().flatMap(parent -> text(parent, name));
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).map(Element::getTextContent).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        List<Node> all = Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .toList();
        return all.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }
}
