package org.canopy.platform.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canopy.platform.gate.Content;
import org.canopy.platform.gate.Reason;
import org.canopy.platform.gate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package may hold; signatures are the gate's own tests. */
class ModulePackageTest {
    private static final String JAR = "repository/org/example/notes/1.0.0/notes-1.0.0.jar";
    private static final String FEATURES = "repository/org/example/notes/1.0.0/features.xml";

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] jar(String headers) throws IOException {
        return zip(Map.of(
                "META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n" + headers + "\n")));
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "canopy-module.json",
                bytes(
                        "{\"name\":\"notes\",\"title\":{\"zh\":\"便签\",\"en\":\"Notes\"},\"version\":\"1.0.0\",\"maker\":\"清溪县\"}"));
        files.put(FEATURES, feature("<bundle>mvn:org.example/notes/1.0.0</bundle>"));
        files.put(JAR, jar("Bundle-SymbolicName: org.example.notes\nCanopy-Module: notes\n"));
        return files;
    }

    private static byte[] feature(String inside) {
        return bytes("<features xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\"><feature name=\"n\">" + inside
                + "</feature></features>");
    }

    private static Verdict anybody(Content content) {
        return new Verdict(Reason.SIGNED, "CN=somebody");
    }

    private ModulePackage read(Map<String, byte[]> files) throws IOException, Stop {
        return ModulePackage.read(Files.write(folder.resolve("a.kar"), zip(files)), ModulePackageTest::anybody);
    }

    private String refused(String name, byte[] content) throws IOException {
        Map<String, byte[]> files = files();
        files.put(name, content);
        return assertThrows(Stop.class, () -> read(files), name).outcome().code();
    }

    @Test
    void aPlainPackageIsRead() throws Exception {
        ModulePackage read = read(files());
        assertEquals("notes", read.offer().module().value());
        assertEquals(
                "canopy:notes/1.0.0/org.example.notes",
                read.location(read.bundles().get(0)));
    }

    @Test
    void whatIsNotSignedIsReadNoFurther() throws Exception {
        Path file = Files.write(folder.resolve("b.kar"), zip(files()));
        Stop stop = assertThrows(
                Stop.class,
                () -> ModulePackage.read(file, content -> new Verdict(Reason.UNSIGNED, "it is not signed")));
        assertEquals("unsigned", stop.outcome().code());
    }

    @Test
    void filesThatWouldBeWrittenOverTheInstallationAreRefused() throws Exception {
        assertEquals("bad-package", refused("resources/etc/org.canopy.web.cfg", bytes("x")));
        assertEquals("bad-package", refused("readme.txt", bytes("x")));
        assertEquals("bad-package", refused("repository/org/example/other.jar", jar("")));
        assertEquals("unreadable", refused("../../etc/evil", bytes("x")));
    }

    @Test
    void aFeatureBringsBundlesAndNothingElse() throws Exception {
        String bundle = "<bundle>mvn:org.example/notes/1.0.0</bundle>";
        for (String inside : new String[] {
            bundle + "<config name=\"org.canopy.web\">a=b</config>",
            bundle + "<configfile finalname=\"/etc/x\">mvn:a/b/1</configfile>",
            bundle + "<feature>shell</feature>",
            bundle + "<conditional><condition>x</condition></conditional>",
            "<bundle>wrap:mvn:org.example/notes/1.0.0</bundle>",
            "<bundle>http://example.org/notes.jar</bundle>",
            "<bundle>mvn:org.example/../../x/1.0.0</bundle>",
            ""
        }) {
            assertEquals("bad-feature", refused(FEATURES, feature(inside)), inside);
        }
        assertEquals(
                "bad-feature",
                refused(
                        FEATURES,
                        bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><features>&b;</features>")));
        assertEquals("bad-package", refused(FEATURES, feature("<bundle>mvn:org.example/absent/1.0.0</bundle>")));
    }

    @Test
    void aBundleThatWouldReachOutOfItselfIsRefused() throws Exception {
        String head = "Bundle-SymbolicName: org.example.notes\nCanopy-Module: notes\n";
        for (String header : new String[] {
            "Bundle-Activator: org.example.A\n",
            "fragment-host: org.canopy.api\n",
            "ExtensionBundle-Activator: org.example.A\n",
            "DynamicImport-Package: *\n",
            "Bundle-NativeCode: a.so\n",
            "Export-Package: org.example.a,org.canopy.api.web;version=9\n"
        }) {
            assertEquals("bad-bundle", refused(JAR, jar(head + header)), header);
        }
        assertEquals("bad-bundle", refused(JAR, bytes("no jar")));
        assertEquals("bad-package", refused(JAR, jar("Bundle-SymbolicName: org.example.notes\n")));
        assertEquals("bad-package", refused(JAR, jar("Bundle-SymbolicName: org.canopy.notes\nCanopy-Module: notes\n")));
    }

    @Test
    void whatPeopleReadIsWhatTheBundleAsksFor() throws Exception {
        String head = "Bundle-SymbolicName: org.example.notes\nCanopy-Module: notes\n";
        assertEquals("bad-manifest", refused(JAR, jar(head + "Canopy-Hears: hotline.CallOpened\n")));
        assertEquals("bad-manifest", refused(JAR, jar(head + "Canopy-Hosts: example.org\n")));
        assertEquals("bad-manifest", refused(JAR, jar(head + "Canopy-Jobs: records.expire\n")));

        Map<String, byte[]> files = files();
        files.put("canopy-module.json", asking("\"jobs\":[\"notes.remind\"],\"hosts\":[\"example.org\"]"));
        assertEquals(
                "bad-manifest",
                assertThrows(Stop.class, () -> read(files)).outcome().code());
        files.put(JAR, jar(head + "Canopy-Jobs: notes.remind\nCanopy-Hosts: example.org\n"));
        assertEquals(List.of("notes.remind"), read(files).offer().asks().jobs());
    }

    private static byte[] asking(String words) {
        return bytes("{\"name\":\"notes\",\"title\":{\"zh\":\"便签\",\"en\":\"Notes\"},\"version\":\"1.0.0\","
                + "\"maker\":\"清溪县\"," + words + "}");
    }

    /** Names {@code java.net.http.HttpClient}. */
    private static final class Caller {
        private static boolean calls(Object one) {
            return one instanceof java.net.http.HttpClient;
        }
    }

    @Test
    void whoeverCallsOtherMachinesSaysWhich() throws Exception {
        String head = "Bundle-SymbolicName: org.example.notes\nCanopy-Module: notes\n";
        byte[] calling;
        try (var in = Caller.class.getResourceAsStream("ModulePackageTest$Caller.class")) {
            calling = in.readAllBytes();
        }
        assertEquals("undeclared-network", refused(JAR, withClass(head, calling)));
        assertEquals("bad-bundle", refused(JAR, withClass(head, bytes("no class"))));

        Map<String, byte[]> files = files();
        files.put("canopy-module.json", asking("\"hosts\":[\"example.org\"]"));
        files.put(JAR, withClass(head + "Canopy-Hosts: example.org\n", calling));
        assertEquals(List.of("example.org"), read(files).offer().asks().hosts());
    }

    private static byte[] withClass(String headers, byte[] type) throws IOException {
        return zip(Map.of(
                "META-INF/MANIFEST.MF",
                bytes("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n" + headers + "\n"),
                "org/example/notes/Page.class",
                type));
    }
}
