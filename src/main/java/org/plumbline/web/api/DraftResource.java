package org.plumbline.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.plumbline.access.Roles;
import org.plumbline.cases.CheckReport;
import org.plumbline.deciding.Draft;
import org.plumbline.deciding.Drafting;
import org.plumbline.web.access.SignedIn;

/** Drafts: copies of a rulebook that analysts change until they are published. */
@Path(DraftResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftResource {
    static final String ADDRESS = "/api/v1/drafts";
    private static final String ZIP = "application/zip";
    private static final String NOTE = "note";

    private final Drafting drafting;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    DraftResource(Drafting drafting, SignedIn signedIn, TooLarge tooLarge) {
        this.drafting = drafting;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    /**
     * A draft.
     *
     * @param status OPEN, PROPOSED or GIVEN_UP
     * @param proposal what it became
     * @param files as they stand; null in a list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String name,
            String base,
            Instant begunAt,
            String begunBy,
            String status,
            String proposal,
            List<FileView> files) {
        static View of(Draft draft, List<FileView> files) {
            String status = draft.open() ? "OPEN" : draft.proposal() == null ? "GIVEN_UP" : "PROPOSED";
            return new View(
                    draft.id().toString(),
                    draft.name(),
                    draft.base(),
                    draft.begunAt(),
                    draft.begunBy(),
                    status,
                    draft.proposal() == null ? null : draft.proposal().toString(),
                    files);
        }
    }

    /** One file. @param etag as If-Match wants it */
    public record FileView(String path, int size, String etag) {}

    /** One step of its history. @param removed whether the file was taken out */
    public record ChangeView(int number, String path, boolean removed, String note, Instant at, String by) {
        static ChangeView of(Draft.Change change) {
            return new ChangeView(
                    change.number(), change.path(), change.content() == null, change.note(), change.at(), change.by());
        }
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft",
            description = "From the release published last, or from the one named as base.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"name\": \"Abandonment at 2.5%\"}"))
    public Response begin(InputStream body) throws IOException {
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("name", "base"));
        String name = fields.text("name", true);
        String base = fields.text("base", false);
        fields.refuseIfWrong();
        Draft draft =
                drafting.begin(name, base, signedIn.caller()).orElseThrow(() -> NotKept.inLedger("rulebook", base));
        return Response.created(URI.create(ADDRESS + "/" + draft.id()))
                .entity(view(draft))
                .build();
    }

    @GET
    @Operation(summary = "Drafts, those begun last first")
    public List<View> all() {
        return drafting.all().stream().map(draft -> View.of(draft, null)).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A draft and its files")
    public View find(@PathParam("id") String id) {
        return view(kept(id));
    }

    private View view(Draft draft) {
        return View.of(
                draft,
                drafting.contents(draft).entrySet().stream()
                        .map(file -> new FileView(
                                file.getKey(), file.getValue().length, Etag.header(Drafting.tagOf(file.getValue()))))
                        .toList());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "What was done to a draft: author, time, note")
    public List<ChangeView> history(@PathParam("id") String id) {
        return drafting.history(kept(id)).stream().map(ChangeView::of).toList();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Give a draft up", description = "It can still be read.")
    public Response giveUp(@PathParam("id") String id) {
        drafting.giveUp(kept(id), signedIn.caller());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/files/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A file of a draft, byte for byte, with its ETag")
    public Response file(@PathParam("id") String id, @PathParam("path") String path) {
        Drafting.Content content = drafting.file(kept(id), path).orElseThrow(() -> NotKept.inLedger("file", path));
        return Response.ok(content.bytes())
                .header(HttpHeaders.ETAG, Etag.header(content.tag()))
                .build();
    }

    @PUT
    @Path("/{id}/files/{path: .+}")
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Replace a file of a draft, or add one",
            description = "If-Match names the ETag that the change was made from; If-None-Match: * adds a file.")
    @Parameter(name = NOTE, in = ParameterIn.QUERY, description = "Why")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response put(
            @PathParam("id") String id,
            @PathParam("path") String path,
            InputStream body,
            @Context HttpHeaders headers,
            @Context UriInfo uri)
            throws IOException {
        return changed(id, new Drafting.Edit(path, tooLarge.read(body)), headers, uri);
    }

    @DELETE
    @Path("/{id}/files/{path: .+}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Take a file out of a draft")
    @Parameter(name = NOTE, in = ParameterIn.QUERY, description = "Why")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return changed(id, new Drafting.Edit(path, null), headers, uri);
    }

    private Response changed(String id, Drafting.Edit edit, HttpHeaders headers, UriInfo uri) {
        Draft draft = kept(id);
        String note = note(uri);
        return drafting.edit(draft, edit, Etag.read(headers), note, signedIn.caller())
                .map(content -> Response.noContent().header(HttpHeaders.ETAG, Etag.header(content.tag())))
                .orElseGet(Response::noContent)
                .build();
    }

    static String note(UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri, Set.of(NOTE));
        String note = parameters.text(NOTE);
        parameters.refuseIfWrong();
        return note == null ? "" : note;
    }

    @GET
    @Path("/{id}/zip")
    @Produces(ZIP)
    @Operation(summary = "All files of a draft as a zip, for work in Git or an editor")
    public Response zip(@PathParam("id") String id) {
        SortedMap<String, byte[]> files = drafting.contents(kept(id));
        StreamingOutput zip = output -> ZipFolder.write(files, output);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"rulebook.zip\"")
                .build();
    }

    /** What a zip changed. */
    public record Replaced(int changed) {}

    @PUT
    @Path("/{id}/zip")
    @RolesAllowed(Roles.ANALYST)
    @Consumes(ZIP)
    @Operation(
            summary = "Replace all files of a draft by those of a zip",
            description = "DRL must be as it is; everything else may be other, new or gone.")
    @Parameter(name = NOTE, in = ParameterIn.QUERY, description = "Why")
    @RequestBody(content = @Content(mediaType = ZIP))
    public Replaced replace(@PathParam("id") String id, InputStream body, @Context UriInfo uri) throws IOException {
        Draft draft = kept(id);
        String note = note(uri);
        SortedMap<String, byte[]> files = ZipFolder.read(new ByteArrayInputStream(tooLarge.read(body)));
        return new Replaced(drafting.replace(draft, files, note, signedIn.caller()));
    }

    @POST
    @Path("/{id}/check")
    @Heavy
    @Operation(summary = "Check a draft: compile, analyse, run all cases, measure what they reach")
    public CheckReport check(@PathParam("id") String id) {
        return drafting.check(kept(id));
    }

    private Draft kept(String id) {
        return Ids.read(id).flatMap(drafting::find).orElseThrow(() -> NotKept.inLedger("draft", id));
    }
}
