package org.canopy.platform.gate;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Judges a content by its signature alone. */
final class Verifier {
    private final Clock clock;

    Verifier(Clock clock) {
        this.clock = clock;
    }

    Verdict judge(Content content, TrustStore trust) {
        try {
            Verdict verdict = trust.judge(Signature.chain(content), clock.instant());
            return verdict.admits() && entersOthers(content)
                    ? new Verdict(Reason.FRAGMENT, "fragments and parts of the framework belong to the release alone")
                    : verdict;
        } catch (Signature.Broken broken) {
            return broken.verdict();
        } catch (TooLarge tooLarge) {
            return new Verdict(Reason.TOO_LARGE, "too large to be checked: " + tooLarge.getMessage());
        } catch (IOException unreadable) {
            return new Verdict(Reason.TAMPERED, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean entersOthers(Content content) throws IOException {
        Attributes main = new Manifest(new java.io.ByteArrayInputStream(content.bytes(JarFile.MANIFEST_NAME)))
                .getMainAttributes();
        return main.keySet().stream()
                .map(key -> key.toString().toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.equals("fragment-host") || key.equals("extensionbundle-activator"));
    }
}
