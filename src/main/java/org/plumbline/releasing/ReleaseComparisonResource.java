package org.plumbline.releasing;

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
import org.plumbline.drafting.Revising;
import org.plumbline.request.Roles;
import org.plumbline.revision.Revision;
import org.plumbline.revision.RevisionText;
import org.plumbline.rulebooks.Other;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Heavy;
import org.plumbline.web.NotKept;

/** Compares two releases cell by cell: as data, or in sentences. */
@Path(ReleaseResource.ADDRESS + "/{fingerprint}/comparison")
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ReleaseComparisonResource {
    private final Revising revising;
    private final Rulebooks rulebooks;

    ReleaseComparisonResource(Revising revising, Rulebooks rulebooks) {
        this.revising = revising;
        this.rulebooks = rulebooks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "What a release has otherwise, cell by cell",
            description = "Than what was published last, or than 'with'. As JSON or text/plain.")
    @Parameter(name = Other.WITH, in = ParameterIn.QUERY, description = Other.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "From the other to the release")
    public Revision json(@PathParam("fingerprint") String fingerprint, @Context UriInfo uri) {
        return revision(fingerprint, uri);
    }

    /** A caller that accepts anything gets JSON. */
    @GET
    @Produces(MediaType.TEXT_PLAIN + ";qs=0.5")
    @Heavy
    @Operation(hidden = true)
    public Response text(@PathParam("fingerprint") String fingerprint, @Context UriInfo uri) {
        return Response.ok(RevisionText.of(revision(fingerprint, uri)), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }

    private Revision revision(String fingerprint, UriInfo uri) {
        String with = Other.read(uri, rulebooks).orElseGet(rulebooks::fingerprint);
        return revising.of(fingerprint, with)
                .orElseThrow(() -> NotKept.inLedger("release", fingerprint + "' or '" + with));
    }
}
