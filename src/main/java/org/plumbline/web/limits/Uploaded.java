package org.plumbline.web.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.plumbline.web.TooLarge;

/**
 * Bounds a form with files, whether its length is announced or not, before it is taken apart: its files are written to
 * the disk as they come, and the server's own limit stands far above.
 */
@Provider
public class Uploaded implements ContainerRequestFilter {
    private static final String MULTIPART = "multipart";

    private final TooLarge tooLarge;

    Uploaded(TooLarge tooLarge) {
        this.tooLarge = tooLarge;
    }

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        MediaType type = call.getMediaType();
        if (type != null && MULTIPART.equalsIgnoreCase(type.getType())) {
            call.setEntityStream(new ByteArrayInputStream(tooLarge.read(call.getEntityStream())));
        }
    }
}
