package org.canopy.platform.trust.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code module-sign} as somebody types it. */
class SignerTest {
    private static final String JAR = "repository/org/example/notes/1.0.0/notes-1.0.0.jar";

    @TempDir
    Path folder;

    private Path archive;
    private Path password;

    @BeforeEach
    void aPackageAndAKey() throws Exception {
        archive = Files.write(
                folder.resolve("notes.kar"),
                zip(Map.of(
                        "canopy-module.json",
                        text("{}"),
                        JAR,
                        zip(Map.of("a/", text(""), "a/One.class", text("one"))))));
        password = Files.writeString(folder.resolve("password"), "secret-1\n");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=maker",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("key.p12").toString(),
                        "-storepass",
                        "secret-1"))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
    }

    private int sign(String... more) {
        String[] words = new String[more.length + 1];
        words[0] = archive.toString();
        System.arraycopy(more, 0, words, 1, more.length);
        return Main.run(words);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Every file, after its signature was checked. */
    private static Map<String, byte[]> verified(byte[] jar) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), true)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                byte[] bytes = in.readAllBytes();
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                    assertNotNull(entry.getCodeSigners(), entry.getName());
                    files.put(entry.getName(), bytes);
                }
            }
        }
        return files;
    }

    private static List<String> folders(byte[] jar) throws Exception {
        List<String> folders = new ArrayList<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (entry.isDirectory()) {
                    folders.add(entry.getName());
                }
            }
        }
        return folders;
    }

    @Test
    void everyJarAndThenTheWholeIsSignedAlsoASecondTime() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    0, sign("--key", folder.resolve("key.p12").toString(), "--password-file", password.toString()));
            Map<String, byte[]> whole = verified(Files.readAllBytes(archive));
            assertEquals(List.of("canopy-module.json", JAR).size(), whole.size());
            assertEquals("one", new String(verified(whole.get(JAR)).get("a/One.class"), StandardCharsets.UTF_8));
            assertTrue(folders(whole.get(JAR)).contains("a/"), "a class loader would not find what lies in a/");
        }
    }

    @Test
    void whatCannotBeSignedIsLeftAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(archive);
        assertEquals(2, sign());
        assertEquals(2, sign("--nonsense"));
        assertEquals(1, sign("--key", folder.resolve("absent.p12").toString(), "--password-file", password.toString()));
        Files.writeString(password, "wrong");
        assertEquals(1, sign("--key", folder.resolve("key.p12").toString(), "--password-file", password.toString()));
        assertEquals(List.of(before.length), List.of(Files.readAllBytes(archive).length));
    }
}
