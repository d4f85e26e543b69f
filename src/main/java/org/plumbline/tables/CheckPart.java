package org.plumbline.tables;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.drafting.CheckView;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.ModelWords;
import org.plumbline.drafting.Workbench;
import org.plumbline.editing.TableForm;
import org.plumbline.request.Roles;
import org.plumbline.web.Browsers;

/** The check of a draft, as a part of its pages, or as a page of its own where there is no script. */
@Path("/drafts/{id}/check")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class CheckPart {
    private final Workbench workbench;
    private final Drafting drafting;
    private final TableEditing editing;
    private final ModelWords words;
    private final Template part;
    private final Template page;

    CheckPart(
            Workbench workbench,
            Drafting drafting,
            TableEditing editing,
            ModelWords words,
            @Location("draft/check-part.html") Template part,
            @Location("draft/check.html") Template page) {
        this.page = page;
        this.workbench = workbench;
        this.drafting = drafting;
        this.editing = editing;
        this.words = words;
        this.part = part;
    }

    /** Not counted as heavy: checks wait for one another, and a page that is told to come again would show no check. */
    @GET
    @Operation(hidden = true)
    public String check(@PathParam("id") String id, @QueryParam("table") String path, @Context RoutingContext call) {
        Draft draft = workbench.draft(id);
        List<TableForm> tables =
                path == null ? List.of() : editing.forms(draft, path).orElse(List.of());
        CheckView check = CheckView.of(drafting.check(draft), path, tables);
        TemplateInstance told = Browsers.wantsPart(call)
                ? workbench.part(part, draft, path)
                : workbench.page(page, draft, path, "Check");
        return told.data("check", check).data("words", words).render();
    }
}
