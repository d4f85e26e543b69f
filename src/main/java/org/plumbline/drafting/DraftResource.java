package org.plumbline.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.cases.CheckReport;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Etag;
import org.plumbline.web.Heavy;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;

/** Drafts: copies of a rulebook that analysts change until they are published. */
@Path(DraftResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftResource {
    public static final String ADDRESS = "/api/v1/drafts";

    private final Drafting drafting;
    private final Carrying carrying;
    private final KeptDrafts drafts;
    private final SignedIn signedIn;
    private final Template page;

    DraftResource(
            Drafting drafting,
            Carrying carrying,
            KeptDrafts drafts,
            SignedIn signedIn,
            @Location("check.html") Template page) {
        this.page = page;
        this.drafting = drafting;
        this.carrying = carrying;
        this.drafts = drafts;
        this.signedIn = signedIn;
    }

    /**
     * A draft.
     *
     * @param status OPEN, PROPOSED or GIVEN_UP
     * @param proposal what it became
     * @param files as they stand; null in a list
     */
    @Schema(name = "Draft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String name,
            String base,
            Instant begunAt,
            String begunBy,
            String status,
            UUID proposal,
            List<FileView> files) {
        static View of(Draft draft, List<FileView> files) {
            String status = draft.open() ? "OPEN" : draft.proposal() == null ? "GIVEN_UP" : "PROPOSED";
            return new View(
                    draft.id(),
                    draft.name(),
                    draft.base(),
                    draft.begunAt(),
                    draft.begunBy(),
                    status,
                    draft.proposal(),
                    files);
        }
    }

    /** One file. @param etag as If-Match wants it */
    @Schema(name = "DraftFile")
    public record FileView(String path, int size, String etag) {}

    /** One step of its history. @param removed whether the file was taken out */
    @Schema(name = "DraftChange")
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
            description =
                    "From the release published last, or from the one named as base. With a 'release': what people changed in"
                            + " that, on the files that came with the service; so a release that this version can't load is"
                            + " carried over.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = View.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response begin(NewDraft wanted) {
        String release = wanted.release();
        Draft draft = (release == null
                        ? drafting.begin(wanted.name(), wanted.base(), signedIn.caller())
                        : carrying.begin(wanted.name(), release, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("rulebook", release == null ? wanted.base() : release));
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
        return view(drafts.of(id));
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
        return drafting.history(drafts.of(id)).stream().map(ChangeView::of).toList();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Give a draft up", description = "It can still be read.")
    @APIResponse(responseCode = "204", description = "Given up")
    public Response giveUp(@PathParam("id") String id) {
        drafting.giveUp(drafts.of(id), signedIn.caller());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/check")
    @Heavy
    @Operation(
            summary = "Check a draft: compile, analyse, run all cases, measure what they reach",
            description = "As JSON or text/html.")
    public CheckReport check(@PathParam("id") String id) {
        return drafting.check(drafts.of(id));
    }

    /** The same report for people. A caller that accepts anything gets JSON. */
    @POST
    @Path("/{id}/check")
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Heavy
    @Operation(hidden = true)
    public Response checkPage(@PathParam("id") String id) {
        String told = page.data("report", drafting.check(drafts.of(id))).render();
        return Response.ok(told, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }
}
