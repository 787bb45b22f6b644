package org.canopy.platform.trust.sign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** Signs a package as the gate wants it: each jar in it, then the whole. */
public final class Signer {
    private final KeyStore.PrivateKeyEntry key;

    public Signer(KeyStore.PrivateKeyEntry key) {
        this.key = key;
    }

    /** The package or the jar with signatures; older ones are taken out. */
    public byte[] signed(byte[] archive) throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(inner)) {
            boolean any = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                any = true;
                String name = entry.getName();
                if (entry.isDirectory()) {
                    // Without them a class loader finds no folder, and migrations none of their files.
                    out.putNextEntry(folder(name));
                } else if (!ofSignature(name)) {
                    byte[] bytes = in.readAllBytes();
                    ZipEntry copy = new ZipEntry(name);
                    copy.setTime(0);
                    out.putNextEntry(copy);
                    out.write(name.startsWith("repository/") && name.endsWith(".jar") ? signed(bytes) : bytes);
                }
            }
            if (!any) {
                throw new IOException("it is no package: a .kar file or a .jar file is wanted");
            }
        }
        return whole(inner.toByteArray());
    }

    private static ZipEntry folder(String name) {
        ZipEntry folder = new ZipEntry(name);
        folder.setTime(0);
        return folder;
    }

    private byte[] whole(byte[] jar) throws IOException {
        Path file = Files.createTempFile("canopy-sign", ".jar");
        try {
            Files.write(file, jar);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key)
                        .digestAlgorithm("SHA-256")
                        .signerName("CANOPY")
                        .build()
                        .sign(zip, signed);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
            return signed.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean ofSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', 9) < 0
                && (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".EC") || upper.endsWith(".DSA"));
    }
}
