package org.canopy.platform.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Finds who signed all of a content. The JDK checks digests and signature; we check that nothing is left out of them. */
final class Signature {
    private Signature() {}

    /** A content that bears no signature, or one that does not hold. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Broken(Reason reason, String words) {
            super(words);
            this.reason = reason;
        }

        Verdict verdict() {
            return new Verdict(reason, String.valueOf(getMessage()));
        }
    }

    /** The certificates of the one who signed every file, the signer's own first. */
    static List<X509Certificate> chain(Content content) throws IOException, Broken {
        SortedSet<String> names = content.names();
        if (!names.contains(JarFile.MANIFEST_NAME) || names.stream().noneMatch(name -> isBlock(upper(name)))) {
            throw new Broken(Reason.UNSIGNED, "it is not signed");
        }
        Set<CodeSigner> everybody = null;
        byte[] jar = inOrder(content, names);
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), true)) {
            everythingNamedIsThere(in.getManifest(), names);
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                in.readAllBytes();
                if (ofSignature(entry.getName())) {
                    continue;
                }
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    throw new Broken(Reason.TAMPERED, "not covered by the signature: " + entry.getName());
                }
                Set<CodeSigner> these = new HashSet<>(Arrays.asList(signers));
                if (everybody == null) {
                    everybody = these;
                }
                everybody.retainAll(these);
            }
        } catch (SecurityException altered) {
            throw new Broken(Reason.TAMPERED, "altered after signing: " + altered.getMessage());
        }
        if (everybody == null || everybody.isEmpty()) {
            throw new Broken(Reason.TAMPERED, "no one signature covers every file");
        }
        List<X509Certificate> chain = new ArrayList<>();
        everybody
                .iterator()
                .next()
                .getSignerCertPath()
                .getCertificates()
                .forEach(one -> chain.add((X509Certificate) one));
        return chain;
    }

    /** A signature does not notice a file that was taken out. */
    private static void everythingNamedIsThere(Manifest manifest, Set<String> names) throws Broken {
        for (String named :
                manifest == null ? Set.<String>of() : manifest.getEntries().keySet()) {
            if (!named.endsWith("/") && !names.contains(named)) {
                throw new Broken(Reason.TAMPERED, "taken out after signing: " + named);
            }
        }
    }

    /** The JDK checks only what follows the manifest and the signature, so those come first. */
    private static byte[] inOrder(Content content, SortedSet<String> names) throws IOException {
        List<String> order = new ArrayList<>(names);
        order.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String name : order) {
                byte[] bytes = content.bytes(name);
                ZipEntry entry = new ZipEntry(name);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setCrc(crc.getValue());
                entry.setSize(bytes.length);
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return jar.toByteArray();
    }

    private static int rank(String name) {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return 0;
        }
        return ofSignature(name) ? 1 : 2;
    }

    private static boolean ofSignature(String name) {
        String upper = upper(name);
        return upper.equals(JarFile.MANIFEST_NAME)
                || upper.startsWith("META-INF/")
                        && upper.indexOf('/', 9) < 0
                        && (upper.endsWith(".SF") || isBlock(upper));
    }

    private static boolean isBlock(String upper) {
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', 9) < 0
                && (upper.endsWith(".RSA") || upper.endsWith(".EC") || upper.endsWith(".DSA"));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
