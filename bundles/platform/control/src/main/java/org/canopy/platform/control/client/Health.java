package org.canopy.platform.control.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks this machine's own Canopy, over loopback, whether it is ready.
 *
 * @param said the file in which it says how its port stands: {@code http}, {@code https} or {@code shut}
 */
record Health(Path said, int port) {
    private static final int MOST_BYTES = 4_096;

    boolean shut() {
        return scheme().equals("shut");
    }

    /** What is missing until it is ready, in the words of {@code /readyz}; empty when it is. */
    Optional<String> missing() {
        try {
            HttpURLConnection question = (HttpURLConnection) URI.create(scheme() + "://127.0.0.1:" + port + "/readyz")
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            if (question instanceof HttpsURLConnection tls) {
                tls.setSSLSocketFactory(anyCertificate().getSocketFactory());
                tls.setHostnameVerifier((host, session) -> true);
            }
            question.setInstanceFollowRedirects(false);
            question.setConnectTimeout(1000);
            question.setReadTimeout(5000);
            return question.getResponseCode() == HttpURLConnection.HTTP_OK
                    ? Optional.empty()
                    : Optional.of(words(question.getErrorStream()));
        } catch (IOException | IllegalArgumentException notYet) {
            return Optional.of("port " + port + " does not answer");
        }
    }

    private static String words(@Nullable InputStream answer) throws IOException {
        if (answer == null) {
            return "it does not say what is missing";
        }
        try (answer) {
            return new String(answer.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    private String scheme() {
        try {
            return Files.readAllLines(said).get(0);
        } catch (IOException | IndexOutOfBoundsException notYet) {
            return "http";
        }
    }

    /** The certificate names the portal, not loopback, and nothing is confided here. For this question only. */
    private static SSLContext anyCertificate() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // see above
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
