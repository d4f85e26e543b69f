package org.plumbline.tables;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.DraftFileResource;
import org.plumbline.drafting.DraftResource;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.KeptDrafts;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Etag;
import org.plumbline.web.NotKept;
import org.plumbline.web.TooLarge;

/** The decision tables of a draft as sheets: out to Excel, LibreOffice or CSV, and what was changed there back in. */
@Path(DraftResource.ADDRESS + "/{id}/sheets/{path: .+}")
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class SheetResource {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final KeptDrafts drafts;
    private final TableEditing editing;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    SheetResource(KeptDrafts drafts, TableEditing editing, SignedIn signedIn, TooLarge tooLarge) {
        this.drafts = drafts;
        this.editing = editing;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @GET
    @Produces(WORKBOOK)
    @Operation(
            summary = "The tables of a DMN model of a draft, as a workbook or as text/csv",
            description = "Edit cells, add, move or remove rows, and send it back to the same address.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response workbook(@PathParam("id") String id, @PathParam("path") String path) {
        return download(editing.workbook(drafts.of(id), path), path, ".xlsx");
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response csv(@PathParam("id") String id, @PathParam("path") String path) {
        return download(editing.csv(drafts.of(id), path), path, ".csv");
    }

    private static Response download(Optional<byte[]> sheet, String path, String ending) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(sheet.orElseThrow(() -> NotKept.inLedger("table", path)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("\\.dmn$", "") + ending + "\"")
                .build();
    }

    @PUT
    @RolesAllowed(Roles.ANALYST)
    @Consumes({WORKBOOK, CSV})
    @Operation(
            summary = "Take over what was changed in a sheet",
            description =
                    "Only the changed cells and rows of the model change. The sheet knows by itself what it was made"
                            + " from. Each cell that is wrong is named by sheet and cell.")
    @RequestBody(
            content = {
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "204", description = "Taken over; its ETag is that of the model now")
    public Response takeOver(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @Parameter(description = "Why") @QueryParam("note") String note,
            InputStream body,
            @Context HttpHeaders headers)
            throws IOException {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        Draft draft = drafts.of(id);
        byte[] sheet = tooLarge.read(body);
        boolean csv = headers.getMediaType().toString().startsWith(CSV);
        Drafting.Content content = editing.takeOver(
                        draft,
                        new TableEditing.Sheet(path, sheet, csv),
                        DraftFileResource.noted(note),
                        signedIn.caller())
                .orElseThrow(() -> NotKept.inLedger("table", path));
        return Response.noContent()
                .header(HttpHeaders.ETAG, Etag.header(content.tag()))
                .build();
    }
}
