package org.plumbline.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.request.Roles;
import org.plumbline.revision.Revision;
import org.plumbline.revision.RevisionText;
import org.plumbline.rulebooks.Other;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Heavy;
import org.plumbline.web.NotKept;

/** Compares a draft with a release, cell by cell: as data, or in sentences. */
@Path(DraftResource.ADDRESS + "/{id}/comparison")
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftComparisonResource {
    private final Revising revising;
    private final KeptDrafts drafts;
    private final Rulebooks rulebooks;

    DraftComparisonResource(Revising revising, KeptDrafts drafts, Rulebooks rulebooks) {
        this.revising = revising;
        this.drafts = drafts;
        this.rulebooks = rulebooks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "What a draft has otherwise, cell by cell",
            description = "Than the release it began from, or than 'with'. As JSON or text/plain.")
    @Parameter(name = Other.WITH, in = ParameterIn.QUERY, description = Other.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "From the other to the draft")
    public Revision json(@PathParam("id") String id, @Context UriInfo uri) {
        return revision(id, uri);
    }

    /** A caller that accepts anything gets JSON. */
    @GET
    @Produces(MediaType.TEXT_PLAIN + ";qs=0.5")
    @Heavy
    @Operation(hidden = true)
    public Response text(@PathParam("id") String id, @Context UriInfo uri) {
        return Response.ok(RevisionText.of(revision(id, uri)), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }

    private Revision revision(String id, UriInfo uri) {
        Draft draft = drafts.of(id);
        String with = Other.read(uri, rulebooks).orElse(draft.base());
        return revising.of(draft, with).orElseThrow(() -> NotKept.inLedger("release", with));
    }
}
