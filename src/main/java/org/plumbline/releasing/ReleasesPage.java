package org.plumbline.releasing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.drafting.Workbench;
import org.plumbline.fact.Period;
import org.plumbline.request.Roles;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Fields;
import org.plumbline.web.Heavy;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.page.PageFrame;

/** What was published and what waits, and the form that proposes an earlier release again. */
@Path("/releases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ReleasesPage {
    private final PageFrame frame;
    private final Workbench workbench;
    private final Releasing releasing;
    private final Rulebooks rulebooks;
    private final ReleaseList releases;
    private final Template page;

    ReleasesPage(
            PageFrame frame,
            Workbench workbench,
            Releasing releasing,
            Rulebooks rulebooks,
            ReleaseList releases,
            @Location("rulebook/releases.html") Template page) {
        this.frame = frame;
        this.workbench = workbench;
        this.releasing = releasing;
        this.rulebooks = rulebooks;
        this.releases = releases;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public String all() {
        return page(List.of());
    }

    private String page(List<String> wrong) {
        return frame.around(page, "/releases")
                .data("releases", releases.all())
                .data(
                        "proposals",
                        releasing.proposals().stream().map(releases::proposed).toList())
                .data("notLoaded", rulebooks.notLoaded())
                .data("wrong", wrong)
                .render();
    }

    @POST
    @Once
    @Parameter(name = KeyHeader.IN_FORMS, in = ParameterIn.QUERY)
    @Heavy
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response again(InputStream body) throws IOException {
        Fields fields = workbench.fields(body, "release", "from", "note");
        String from = fields.text("from");
        Optional<Period> month = Period.parse(from).filter(Period::isMonth);
        if (!from.isEmpty() && month.isEmpty()) {
            return refused("The first period is a month such as 2017-07; leave it empty for all.");
        }
        if (fields.text("note").isEmpty()) {
            return refused("Say in a note why an earlier release is to decide again; who approves it reads that.");
        }
        String release = fields.text("release");
        ReleaseProposal proposal = releasing
                .proposeAgain(release, month.orElse(null), fields.text("note"), workbench.caller())
                .orElseThrow(() -> NotKept.inLedger("release", release));
        return Fields.to("/proposals/" + proposal.id());
    }

    private Response refused(String sentence) {
        return Response.status(422).entity(page(List.of(sentence))).build();
    }
}
