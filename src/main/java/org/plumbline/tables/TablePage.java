package org.plumbline.tables;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Workbench;
import org.plumbline.editing.Mending;
import org.plumbline.editing.TableForm;
import org.plumbline.fact.Violation;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Roles;
import org.plumbline.web.Fields;
import org.plumbline.web.NotKept;

/** A table of a draft as a form, which needs no script, with the check beside it. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class TablePage {
    private final Workbench workbench;
    private final TableEditing editing;
    private final Template page;

    TablePage(Workbench workbench, TableEditing editing, @Location("draft/table.html") Template page) {
        this.workbench = workbench;
        this.editing = editing;
        this.page = page;
    }

    @GET
    @Path("/tables/{path: .+}")
    @Operation(hidden = true)
    public String show(@PathParam("id") String id, @PathParam("path") String path) {
        Draft draft = workbench.draft(id);
        return page(draft, path, forms(draft, path), "", List.of());
    }

    private List<TableForm> forms(Draft draft, String path) {
        return editing.forms(draft, path).orElseThrow(() -> NotKept.inLedger("table", path));
    }

    private String page(Draft draft, String path, List<TableForm> forms, String wrongTable, List<Violation> faults) {
        List<TableView> tables = forms.stream()
                .map(form -> TableView.of(form, form.id().equals(wrongTable) ? faults : List.of()))
                .toList();
        return workbench
                .page(page, draft, path, "Table")
                .data("tables", tables)
                .data("wrong", faults.size())
                .render();
    }

    @POST
    @Path("/tables/{path: .+}")
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@PathParam("id") String id, @PathParam("path") String path, InputStream body)
            throws IOException {
        Draft draft = workbench.draft(id);
        Fields fields = workbench.fields(body, "table", "fingerprint", "key", "cell-*", "out-*", "note");
        List<TableForm> forms = forms(draft, path);
        TableForm typed = TableView.typed(named(forms, fields), fields);
        try {
            editing.takeOver(draft, path, typed, fields.text("note"), workbench.caller());
            return Fields.to("/drafts/" + id + "/tables/" + path);
        } catch (ChangeRefused refused) {
            List<TableForm> shown = forms.stream()
                    .map(form -> form.id().equals(typed.id()) ? typed : form)
                    .toList();
            List<Violation> faults = refused.faults().isEmpty()
                    ? List.of(new Violation("", refused.code(), refused.getMessage()))
                    : refused.faults();
            return Response.status(422)
                    .entity(page(draft, path, shown, typed.id(), faults))
                    .build();
        }
    }

    private static TableForm named(List<TableForm> forms, Fields fields) {
        String table = fields.text("table");
        return forms.stream()
                .filter(form -> form.id().equals(table))
                .findFirst()
                .orElseThrow(() -> NotKept.inLedger("table", table));
    }

    /** Fills a gap in the way that a button of the check names. */
    @POST
    @Path("/mendings/{path: .+}")
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mend(@PathParam("id") String id, @PathParam("path") String path, InputStream body)
            throws IOException {
        Draft draft = workbench.draft(id);
        Fields fields = workbench.fields(body, "table", "fingerprint", "row", "how", "test");
        TableForm table = named(forms(draft, path), fields);
        Mending mending =
                new Mending(fields.text("row"), fields.text("how").equals("widen"), fields.all("test"), null, null);
        TableForm mended = mending.in(table);
        TableForm since = new TableForm(
                mended.id(),
                mended.title(),
                mended.about(),
                mended.policy(),
                fields.text("fingerprint"),
                mended.headings(),
                mended.lines());
        editing.takeOver(draft, path, since, "The gap is filled as the check proposes", workbench.caller());
        return Fields.to("/drafts/" + id + "/tables/" + path);
    }
}
