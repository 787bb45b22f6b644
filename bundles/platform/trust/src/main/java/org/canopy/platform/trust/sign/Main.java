package org.canopy.platform.trust.sign;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code module-sign FILE.kar --key STORE.p12}: needs no running Canopy. */
public final class Main {
    private static final String USAGE =
            "Usage: bin/canopy module-sign FILE.kar --key STORE.p12 [--alias NAME] [--password-file FILE]";

    private Main() {}

    public static void main(String... words) {
        System.exit(run(words));
    }

    static int run(String... words) {
        if (List.of(words).contains("--help")) {
            System.out.println("Signs a module package: every jar in it, then the whole.");
            System.out.println(USAGE);
            return 0;
        }
        Map<String, String> options = new TreeMap<>();
        Optional<Path> file = Optional.empty();
        for (int i = 0; i < words.length; i++) {
            boolean option = List.of("--key", "--alias", "--password-file").contains(words[i]);
            if (option && i + 1 < words.length) {
                options.put(words[i], words[++i]);
            } else if (!words[i].startsWith("--") && file.isEmpty()) {
                file = Optional.of(Path.of(words[i]));
            } else {
                return wrong("module-sign does not know what to do with " + words[i]);
            }
        }
        if (file.isEmpty() || !options.containsKey("--key")) {
            return wrong("module-sign wants a package and a key");
        }
        try {
            sign(file.get(), options);
            System.out.println("Signed: " + file.get());
            return 0;
        } catch (NoClassDefFoundError noJdk) {
            System.err.println("canopy: signing needs a JDK (module jdk.jartool), and this is a bare Java runtime."
                    + " Set JAVA_HOME to a JDK 17 to 23.");
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            System.err.println("canopy: not signed: " + e.getMessage());
        }
        return 1;
    }

    private static int wrong(String what) {
        System.err.println("canopy: " + what);
        System.err.println(USAGE);
        return 2;
    }

    private static void sign(Path file, Map<String, String> options) throws IOException, GeneralSecurityException {
        char[] password = password(Optional.ofNullable(options.get("--password-file")));
        KeyStore store = KeyStore.getInstance(Path.of(options.get("--key")).toFile(), password);
        String alias = alias(store, Optional.ofNullable(options.get("--alias")));
        Key key = store.getKey(alias, password);
        if (!(key instanceof java.security.PrivateKey secret)) {
            throw new GeneralSecurityException("the key store has no private key under \"" + alias + "\"");
        }
        byte[] signed = new Signer(new KeyStore.PrivateKeyEntry(secret, store.getCertificateChain(alias)))
                .signed(Files.readAllBytes(file));
        Path fresh = Files.write(file.resolveSibling(file.getFileName() + ".signing"), signed);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String alias(KeyStore store, Optional<String> wanted) throws GeneralSecurityException {
        List<String> all = Collections.list(store.aliases());
        if (wanted.isEmpty() && all.size() != 1) {
            throw new GeneralSecurityException("the key store holds " + all + "; say --alias NAME");
        }
        return wanted.orElseGet(() -> all.get(0));
    }

    private static char[] password(Optional<String> file) throws IOException {
        if (file.isPresent()) {
            return Files.readString(Path.of(file.get())).strip().toCharArray();
        }
        Console console = System.console();
        if (console == null) {
            throw new IOException("nobody can be asked for the password; say --password-file FILE");
        }
        return console.readPassword("Password of the key store: ");
    }
}
