package org.plumbline.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Etag;
import org.plumbline.web.NotKept;
import org.plumbline.web.TooLarge;

/** The files of a draft: one by one, each from what it was when it was read, or all as a zip. */
@Path(DraftResource.ADDRESS + "/{id}")
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftFileResource {
    private static final String ZIP = "application/zip";
    private final Drafting drafting;
    private final KeptDrafts drafts;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    DraftFileResource(Drafting drafting, KeptDrafts drafts, SignedIn signedIn, TooLarge tooLarge) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @GET
    @Path("/files/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A file of a draft, byte for byte, with its ETag")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("id") String id, @PathParam("path") String path) {
        Drafting.Content content = drafting.file(drafts.of(id), path).orElseThrow(() -> NotKept.inLedger("file", path));
        return Response.ok(content.bytes())
                .header(HttpHeaders.ETAG, Etag.header(content.tag()))
                .build();
    }

    @PUT
    @Path("/files/{path: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Replace a file of a draft, or add one",
            description = "If-Match names the ETag that the change was made from; If-None-Match: * adds a file.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Replaced; its ETag is that of what is there now")
    public Response put(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @Parameter(description = "Why") @QueryParam("note") String note,
            InputStream body,
            @Context HttpHeaders headers)
            throws IOException {
        return changed(id, new Drafting.Edit(path, tooLarge.read(body)), headers, note);
    }

    @DELETE
    @Path("/files/{path: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Take a file out of a draft")
    @APIResponse(responseCode = "204", description = "Taken out")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @Parameter(description = "Why") @QueryParam("note") String note,
            @Context HttpHeaders headers) {
        return changed(id, new Drafting.Edit(path, null), headers, note);
    }

    private Response changed(String id, Drafting.Edit edit, HttpHeaders headers, String note) {
        return drafting.edit(drafts.of(id), edit, Etag.read(headers), noted(note), signedIn.caller())
                .map(content -> Response.noContent().header(HttpHeaders.ETAG, Etag.header(content.tag())))
                .orElseGet(Response::noContent)
                .build();
    }

    /** A note that nobody has to give. */
    public static String noted(String note) {
        return note == null ? "" : note;
    }

    @GET
    @Path("/zip")
    @Produces(ZIP)
    @Operation(summary = "All files of a draft as a zip, for work in Git or an editor")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response zip(@PathParam("id") String id) {
        SortedMap<String, byte[]> files = drafting.contents(drafts.of(id));
        StreamingOutput zip = output -> ZipFolder.write(files, output);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"rulebook.zip\"")
                .build();
    }

    /** What a zip changed. */
    public record Replaced(int changed) {}

    @PUT
    @Path("/zip")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Consumes(ZIP)
    @Operation(
            summary = "Replace all files of a draft by those of a zip",
            description = "DRL must be as it is; everything else may be other, new or gone.")
    @RequestBody(content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Replaced replace(
            @PathParam("id") String id,
            @Parameter(description = "Why") @QueryParam("note") String note,
            InputStream body)
            throws IOException {
        Draft draft = drafts.of(id);
        SortedMap<String, byte[]> files = ZipFolder.read(new ByteArrayInputStream(tooLarge.read(body)));
        return new Replaced(drafting.replace(draft, files, noted(note), signedIn.caller()));
    }
}
