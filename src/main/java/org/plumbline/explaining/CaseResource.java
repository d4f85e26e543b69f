package org.plumbline.explaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.decision.Decision;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** Makes a regression case of a decision. */
@Path("/api/v1/decisions/{id}/case")
public class CaseResource {
    private static final String ANONYMOUS = "anonymous";

    private final Pinning pinning;
    private final SignedIn signedIn;
    private final AuditTrail audit;

    CaseResource(Pinning pinning, SignedIn signedIn, AuditTrail audit) {
        this.audit = audit;
        this.signedIn = signedIn;
        this.pinning = pinning;
    }

    @GET
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces("application/yaml;charset=UTF-8")
    @Operation(
            summary = "The case that pins a decision",
            description =
                    "A case file with the facts the standard is decided from and what came of them; it passes under"
                            + " the rulebook that decided. Put it beside the table, and check tells when the decision would be"
                            + " another one.")
    @APIResponse(responseCode = "200", description = "The text of a *.cases.yaml file")
    public String find(
            @PathParam("id") String id,
            @Parameter(description = "true: without the contractor and without what was written in free text")
                    @QueryParam(ANONYMOUS)
                    Boolean asAnonymous) {
        boolean anonymous = Boolean.TRUE.equals(asAnonymous);
        String pinned = Ids.read(id)
                .map(Decision.Id::new)
                .flatMap(decision -> pinning.find(decision, anonymous, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("decision", id));
        audit.record(
                signedIn.caller().name(),
                AuditTrail.Act.EXPORTED,
                "case of decision " + id,
                anonymous ? ANONYMOUS : "");
        return pinned;
    }
}
