package org.plumbline.submitting;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.web.NotKept;

/** What a contract asks for, as a workbook to fill in. */
@Path("/api/v1/contracts/{id}/template.xlsx")
public class TemplateResource {
    private final FiguresFiles files;

    TemplateResource(FiguresFiles files) {
        this.files = files;
    }

    @GET
    @Authenticated
    @Produces(SubmissionResource.WORKBOOK)
    @Operation(
            summary = "A workbook for the figures of a year",
            description =
                    "Filled in and sent to POST /api/v1/submissions it reports the months and the year that are filled in.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SubmissionResource.WORKBOOK,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("id") String id) {
        byte[] workbook = files.template(id).orElseThrow(() -> NotKept.contract(id));
        return Response.ok(workbook)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + id.replaceAll("[^A-Za-z0-9.-]", "_") + ".xlsx\"")
                .build();
    }
}
