package org.canopy.platform.trust;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.canopy.api.packages.PackageOutcome.Step;

/**
 * The features file of a package: one feature that names bundles of the package and nothing else. Configuration, files and
 * {@code wrap:} would bring in what nobody signed.
 */
final class FeatureFile {
    private static final Set<String> KNOWN = Set.of("features", "feature", "bundle", "details");
    private static final Pattern MVN = Pattern.compile("mvn:([\\w.-]+)/([\\w.-]+)/([\\w.-]+)");

    private FeatureFile() {}

    /** Paths below {@code repository/} of the bundles, as the feature names them. */
    static List<String> bundles(byte[] xml) throws Stop {
        List<String> bundles = new ArrayList<>();
        int features = 0;
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String element = reader.getLocalName();
                if (!KNOWN.contains(element)) {
                    throw bad(
                            "<" + element + "> is not allowed in a package; a package brings bundles and nothing else");
                }
                if (element.equals("feature") && ++features > 1) {
                    throw bad("there is more than one feature; make a package of each");
                }
                if (element.equals("bundle")) {
                    bundles.add(path(reader.getElementText().strip()));
                }
            }
        } catch (XMLStreamException e) {
            throw bad("it cannot be read, line " + e.getLocation().getLineNumber());
        }
        if (features != 1 || bundles.isEmpty()) {
            throw bad("there is no feature with a bundle");
        }
        return bundles;
    }

    private static String path(String location) throws Stop {
        Matcher mvn = MVN.matcher(location);
        if (!mvn.matches()) {
            throw bad("a bundle is named otherwise than mvn:group/artifact/version, with its jar in the package");
        }
        String version = mvn.group(3);
        return mvn.group(1).replace('.', '/') + "/" + mvn.group(2) + "/" + version + "/" + mvn.group(2) + "-" + version
                + ".jar";
    }

    private static Stop bad(String what) {
        return new Stop(
                Step.CONTENTS,
                "bad-feature",
                "features file: " + what + ". What to do: mend it as docs/modules/package-and-sign.md shows, and sign"
                        + " again.");
    }
}
