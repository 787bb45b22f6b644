package org.canopy.platform.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.api.web.Widget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the widgets of a slot side by side. One that fails or takes over 300 ms is left out and said so. */
final class Widgets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Widgets.class);
    private static final long PATIENCE_MILLIS = 300;
    private static final int MOST_THREADS = 32;

    private final Offered<Widget> offered;
    private final Drawing drawing;
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), r -> {
                Thread thread = new Thread(r, "canopy-widget");
                thread.setDaemon(true);
                return thread;
            });

    Widgets(Offered<Widget> offered, Drawing drawing) {
        this.offered = offered;
        this.drawing = drawing;
    }

    private record Begun(String module, Future<Piece> piece) {}

    List<Piece> of(String slot, Visit visit) {
        List<Offered.Offer<Widget>> here = offered.in(visit.cell()).stream()
                .filter(o -> o.service().slot().equals(slot))
                .sorted(Comparator.comparingInt(o -> o.service().order()))
                .toList();
        List<Begun> begun = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        here.forEach(o -> begun.add(new Begun(o.origin().module().value(), begin(() -> piece(o, visit)))));
        return begun.stream().map(b -> finished(b, until)).toList();
    }

    private Future<Piece> begin(Callable<Piece> work) {
        try {
            return pool.submit(work);
        } catch (RejectedExecutionException e) {
            return java.util.concurrent.CompletableFuture.failedFuture(e);
        }
    }

    private Piece piece(Offered.Offer<Widget> offer, Visit visit) {
        View<?> view = offer.service().view(visit.cell());
        String html = new String(drawing.fragment(visit, offer.origin(), view), StandardCharsets.UTF_8);
        return new Piece(offer.origin().module().value(), false, view.model(), out -> out.writeContent(html));
    }

    private static Piece finished(Begun begun, long until) {
        try {
            return begun.piece().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.warn(
                    "a widget of {} failed: {}",
                    begun.module(),
                    e.getCause().getClass().getName());
        } catch (TimeoutException e) {
            begun.piece().cancel(true);
            LOG.warn("a widget of {} took too long", begun.module());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Content nothing = out -> {};
        return new Piece(begun.module(), true, "", nothing);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
