package org.canopy.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.sse.SseFeature;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Visit;

/** The resources of one module, as CXF serves them. Mapper and providers are its own and die with it. */
final class Endpoint implements AutoCloseable {
    private static final String BASE = "org.apache.cxf.transport.endpoint.address";

    private final Server server;
    private final AbstractHTTPDestination destination;

    /** @param name unique on this bus, never seen outside */
    Endpoint(Bus bus, String name, Drawing.Origin origin, List<Object> resources, Supplier<Optional<Drawing>> drawing) {
        ObjectMapper json = Words.mapper();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/" + name);
        factory.setServiceBeans(resources);
        factory.setProviders(List.of(
                new ViewAnswer(origin, json, drawing),
                new Failures(),
                new BodyLimit(),
                new FormRecords(json),
                new UploadReader(),
                new JacksonJsonProvider(json),
                new Threshold(),
                new TheCell(),
                new TheVisit()));
        factory.setFeatures(List.of(new SseFeature()));
        this.server = factory.create();
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    void answer(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
        Wire.Seen seen = (Wire.Seen) request.getAttribute(CellRequest.SEEN);
        request.setAttribute(BASE, seen.scheme() + "://" + seen.authority() + visit.base() + "/");
        destination.invoke(config, config.getServletContext(), request, response);
    }

    @Override
    public void close() {
        server.destroy();
    }

    /** Lets a method say {@code @Context Cell}. */
    @jakarta.ws.rs.ext.Provider
    static final class TheCell implements ContextProvider<Cell> {
        @Override
        public Cell createContext(Message message) {
            return Current.visit(message).cell();
        }
    }

    /** Lets a method of the platform say {@code @Context Visit}. */
    @jakarta.ws.rs.ext.Provider
    static final class TheVisit implements ContextProvider<Visit> {
        @Override
        public Visit createContext(Message message) {
            return Current.visit(message);
        }
    }
}
