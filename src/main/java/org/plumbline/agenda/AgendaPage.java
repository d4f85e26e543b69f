package org.plumbline.agenda;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.web.Browsers;
import org.plumbline.web.page.PageFrame;

/** What is overdue and due next; the first page takes in the beginning of it when it is there, because it looks through years. */
@Path("/agenda")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class AgendaPage {
    private static final int AS_PART = 10;
    private static final int BY_ITSELF = 500;

    private final PageFrame frame;
    private final SignedIn signedIn;
    private final Dues dues;
    private final ContractWords contracts;
    private final Template page;

    AgendaPage(
            PageFrame frame,
            SignedIn signedIn,
            Dues dues,
            ContractWords contracts,
            @Location("page/agenda.html") Template page) {
        this.frame = frame;
        this.signedIn = signedIn;
        this.dues = dues;
        this.contracts = contracts;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public String show(@Context RoutingContext call) {
        int shown = Browsers.wantsPart(call) ? AS_PART : BY_ITSELF;
        return frame.around(page, "/")
                .data("dues", dues.next(signedIn.caller().narrow(null), shown))
                .data("markets", contracts.markets())
                .render();
    }
}
