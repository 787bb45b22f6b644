package org.canopy.platform.county;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.canopy.api.outbound.Outbound;
import org.canopy.api.outbound.OutboundAnswer;
import org.canopy.api.outbound.OutboundRequest;
import org.canopy.api.outbound.Unreachable;

/** Java's own client, made when the first module that may call somebody does. */
final class HttpOutbound implements Outbound {
    /** One for all counties: no cookies, no credentials, no redirects, nothing kept of a call. */
    private static final class Lazy {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
    }

    private final BooleanSupplier inQuery;

    /** @param inQuery whether the caller holds up the county's database */
    HttpOutbound(BooleanSupplier inQuery) {
        this.inQuery = inQuery;
    }

    @Override
    public OutboundAnswer send(OutboundRequest wanted) {
        if (inQuery.getAsBoolean()) {
            throw new IllegalStateException("an outbound call inside a read or write: end that first");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(wanted.to())
                .method(
                        wanted.method(),
                        wanted.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(wanted.body()));
        wanted.headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> call =
                Lazy.CLIENT.sendAsync(request.build(), head -> new ShortBody(LONGEST));
        try {
            // whole: a body that drips for hours is no answer either
            HttpResponse<byte[]> answer = call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new OutboundAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (TimeoutException e) {
            throw new Unreachable("no whole answer within " + PATIENCE_SECONDS + " seconds");
        } catch (ExecutionException e) {
            throw new Unreachable("no answer: " + e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the call was interrupted");
        } finally {
            call.cancel(true);
        }
    }
}
