package org.canopy.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Forms and JSON are small: what is longer than {@value #MOST_BYTES} bytes is refused while it is being read. A form with
 * files ends at {@value #MOST_WITH_FILES}; a resource that takes less says so itself.
 */
final class BodyLimit implements ReaderInterceptor {
    static final int MOST_BYTES = 256 * 1024;

    static final int MOST_WITH_FILES = 66 * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.getSubtype().endsWith("json"))) {
            context.setInputStream(new Limited(context.getInputStream(), MOST_BYTES));
        } else if (type != null && type.getType().equals("multipart")) {
            context.setInputStream(new Limited(context.getInputStream(), MOST_WITH_FILES));
        }
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = super.read(into, at, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new WebApplicationException(413);
            }
        }
    }
}
