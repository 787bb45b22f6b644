package org.canopy.platform.wire;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The one port that listens. Pax Web opens none: its own would be plain until it were told otherwise. */
final class Port {
    /** AES-GCM and ChaCha20 with forward secrecy; every browser since 2014 has one of them. */
    private static final String[] SUITES = {
        "TLS_AES_.*_GCM_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_GCM_.*", "TLS_ECDHE_.*_CHACHA20_.*"
    };

    private final String host;
    private final int number;
    private volatile Optional<Server> server = Optional.empty();
    private volatile Optional<SslContextFactory.Server> tls = Optional.empty();
    private volatile Optional<ServerConnector> connector = Optional.empty();

    /** @param host address to listen on */
    Port(String host, int number) {
        this.host = host;
        this.number = number;
    }

    int number() {
        return number;
    }

    void attach(Server running) {
        server = Optional.of(running);
    }

    /** The server stops, and stops its connectors itself. */
    void detach() {
        server = Optional.empty();
        connector = Optional.empty();
        tls = Optional.empty();
    }

    boolean mayOpen() {
        return server.isPresent();
    }

    boolean isOpen() {
        return connector.isPresent();
    }

    boolean speaksTls() {
        return tls.isPresent();
    }

    /** @throws IOException if the port is taken */
    void open() throws IOException {
        listen(new HttpConnectionFactory(http()));
    }

    /** @throws IOException if the port is taken */
    void open(SSLContext context) throws IOException {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(context);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        factory.setIncludeCipherSuites(SUITES);
        factory.setRenegotiationAllowed(false);
        // Before the first connection: who speaks plainly meets NoPlainTalk.
        tls = Optional.of(factory);
        HttpConnectionFactory http = new HttpConnectionFactory(http());
        SslConnectionFactory ssl = new SslConnectionFactory(factory, http.getProtocol());
        listen(new DetectorConnectionFactory(ssl), http);
    }

    /** Connections that stand keep what they have; new ones get {@code context}. */
    void renew(SSLContext context) {
        try {
            tls.orElseThrow().reload(factory -> factory.setSslContext(context));
        } catch (Exception e) {
            throw new IllegalStateException("a context that is made already cannot fail to load", e);
        }
    }

    void close() {
        connector.ifPresent(open -> {
            server.ifPresent(s -> s.removeConnector(open));
            try {
                open.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        detach();
    }

    private void listen(ConnectionFactory... factories) throws IOException {
        Server running = server.orElseThrow();
        ServerConnector fresh = new ServerConnector(running, factories);
        fresh.setHost(host);
        fresh.setPort(number);
        try {
            fresh.open();
            running.addConnector(fresh);
            fresh.start();
            connector = Optional.of(fresh);
        } catch (Exception e) {
            tls = Optional.empty();
            fresh.close();
            running.removeConnector(fresh);
            throw e instanceof IOException io ? io : new IOException("the connector does not start", e);
        }
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setHttpCompliance(HttpCompliance.STRICT);
        // Which host names are ours, the cell filter says; the health check comes by address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return http;
    }
}
