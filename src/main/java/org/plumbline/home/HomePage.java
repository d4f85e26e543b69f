package org.plumbline.home;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.request.Caller;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.page.PageFrame;
import org.plumbline.web.page.Place;
import org.plumbline.year.YearPapers;

/** The first page: what needs attention. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    private final PageFrame frame;
    private final SignedIn signedIn;
    private final Attention attention;
    private final YearPapers papers;
    private final ContractWords contracts;
    private final Rulebooks rulebooks;
    private final Template home;

    HomePage(
            PageFrame frame,
            SignedIn signedIn,
            Attention attention,
            YearPapers papers,
            ContractWords contracts,
            Rulebooks rulebooks,
            @Location("page/home.html") Template home) {
        this.frame = frame;
        this.signedIn = signedIn;
        this.attention = attention;
        this.papers = papers;
        this.contracts = contracts;
        this.rulebooks = rulebooks;
        this.home = home;
    }

    /** For everybody who is signed in; who may read no decision is shown none. */
    @GET
    @Authenticated
    @Operation(hidden = true)
    public String home() {
        Caller caller = signedIn.caller();
        boolean reads = Place.READERS.stream().anyMatch(caller.roles()::contains);
        TemplateInstance page = frame.around(home, "/").data("zone", contracts.zone());
        return page.data("disputes", reads ? papers.openDisputes(caller) : null)
                .data("notLoaded", rulebooks.notLoaded())
                .data("board", reads ? attention.board(caller) : null)
                .render();
    }
}
