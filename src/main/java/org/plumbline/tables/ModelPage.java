package org.plumbline.tables;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.Workbench;
import org.plumbline.request.Roles;
import org.plumbline.web.NotKept;

/** A model of a draft in a DMN editor, and its tables as CSV. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ModelPage {
    private final Workbench workbench;
    private final Drafting drafting;
    private final TableEditing editing;
    private final Template page;

    ModelPage(
            Workbench workbench, Drafting drafting, TableEditing editing, @Location("draft/model.html") Template page) {
        this.workbench = workbench;
        this.drafting = drafting;
        this.editing = editing;
        this.page = page;
    }

    @GET
    @Path("/models/{path: .+}")
    @Operation(hidden = true)
    public String show(@PathParam("id") String id, @PathParam("path") String path) {
        Draft draft = workbench.draft(id);
        if (drafting.file(draft, path).isEmpty()) {
            throw NotKept.inLedger("file", path);
        }
        return workbench.page(page, draft, path, "DMN editor").render();
    }

    /** As the call gives it for those who ask for CSV, which a link in a page can't. */
    @GET
    @Path("/csv/{path: .+}")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("id") String id, @PathParam("path") String path) {
        byte[] csv = editing.csv(workbench.draft(id), path).orElseThrow(() -> NotKept.inLedger("table", path));
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(csv)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("\\.dmn$", "") + ".csv\"")
                .build();
    }
}
