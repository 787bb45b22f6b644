package org.canopy.platform.wire;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything else. Where the port speaks TLS, nobody gets further in plain text: a question is sent to
 * {@code https}; anything that brings words along is refused, since they have been readable already.
 */
final class NoPlainTalk extends Handler.Wrapper {
    private final Port port;

    NoPlainTalk(Port port) {
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.isSecure() || !port.speaksTls()) {
            return super.handle(request, response, callback);
        }
        boolean asks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<String> host =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).filter(h -> asks);
        host.ifPresent(name -> response.getHeaders()
                .put(
                        HttpHeader.LOCATION,
                        "https://" + name + request.getHttpURI().getPathQuery()));
        response.setStatus(host.isPresent() ? 308 : 400);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
        Content.Sink.write(response, true, "This port speaks TLS only: begin the address with https://\n", callback);
        return true;
    }
}
