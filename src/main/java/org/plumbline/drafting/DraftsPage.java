package org.plumbline.drafting;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.request.Roles;
import org.plumbline.web.Fields;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.page.PageFrame;

/** All drafts, and the form that begins one. */
@Path("/drafts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftsPage {
    private final Workbench workbench;
    private final Drafting drafting;
    private final Carrying carrying;
    private final PageFrame frame;
    private final Template page;

    DraftsPage(
            Workbench workbench,
            Drafting drafting,
            Carrying carrying,
            PageFrame frame,
            @Location("draft/drafts.html") Template page) {
        this.workbench = workbench;
        this.drafting = drafting;
        this.carrying = carrying;
        this.frame = frame;
        this.page = page;
    }

    /** A draft in the list. */
    public record Item(String id, String name, String status, String by, String begun) {}

    @GET
    @Operation(hidden = true)
    public String all() {
        List<Item> items = drafting.all().stream().map(this::item).toList();
        return frame.around(page, "/drafts").data("drafts", items).render();
    }

    private Item item(Draft draft) {
        DraftHead head = DraftHead.of(draft, false, null, draft.name(), "");
        return new Item(head.id(), head.name(), head.status(), draft.begunBy(), workbench.time(draft.begunAt()));
    }

    @POST
    @Once
    @Parameter(name = KeyHeader.IN_FORMS, in = ParameterIn.QUERY)
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(InputStream body) throws IOException {
        Fields fields = workbench.fields(body, "name", "base", "table", "release");
        String name = fields.text("name").isEmpty() ? "Without a name" : fields.text("name");
        String base = fields.text("base").isEmpty() ? null : fields.text("base");
        String table = fields.text("table");
        String then = table.isEmpty() ? "" : "/tables/" + table;
        if (!Fields.isAddress(then)) {
            throw NotKept.inLedger("table", table);
        }
        String release = fields.text("release");
        Draft draft = (release.isEmpty()
                        ? drafting.begin(name, base, workbench.caller())
                        : carrying.begin(name, release, workbench.caller()))
                .orElseThrow(() -> NotKept.inLedger("rulebook", release.isEmpty() ? base : release));
        return Fields.to("/drafts/" + draft.id() + then);
    }
}
