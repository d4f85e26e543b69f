package org.plumbline.web.docs;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.web.page.PageFrame;

/** The pages of the documentation, for everybody who is signed in. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML)
public class DocsResource {
    private final Pages pages;
    private final PageFrame frame;
    private final Template docs;

    DocsResource(Pages pages, PageFrame frame, @Location("page/docs.html") Template docs) {
        this.pages = pages;
        this.frame = frame;
        this.docs = docs;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public String index() {
        return page(Pages.INDEX);
    }

    @GET
    @Path("{page}")
    @Authenticated
    @Operation(hidden = true)
    public String page(@PathParam("page") String name) {
        DocsPage page = pages.find(name).orElseThrow(NotFoundException::new);
        return frame.around(docs, page.address())
                .data("page", page)
                .data("pages", pages.all())
                .render();
    }
}
