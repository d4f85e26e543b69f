package org.plumbline.web.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: what needs attention. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    private final Frame frame;
    private final Template home;

    HomePage(Frame frame, @Location("page/home.html") Template home) {
        this.frame = frame;
        this.home = home;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public String home() {
        return frame.around(home, "/").render();
    }
}
