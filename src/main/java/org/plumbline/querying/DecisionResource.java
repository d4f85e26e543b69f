package org.plumbline.querying;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.decision.Decision;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** Asks for decisions. */
@Path("/api/v1/decisions")
public class DecisionResource {
    /** A caller that accepts anything gets JSON; the other form is for those who ask for it. */
    private static final String CSV = DecisionCsv.MEDIA_TYPE + ";qs=0.5";

    private static final String UTF_8 = "UTF-8";
    private static final int MOST_GROUPS = 10_000;

    private final Decisions decisions;
    private final Correcting correcting;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Privacy privacy;

    DecisionResource(Decisions decisions, Correcting correcting, SignedIn signedIn, AuditTrail audit, Privacy privacy) {
        this.audit = audit;
        this.signedIn = signedIn;
        this.decisions = decisions;
        this.correcting = correcting;
        this.privacy = privacy;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decisions, newest first",
            description = "Without explanations. Accept: text/csv streams all that match.")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "Such as -decidedAt,standard")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The next of an earlier answer, instead of page")
    public DecisionPageView page(@BeanParam DecisionFilter filter, @Context UriInfo uri) {
        DecisionQuery query = DecisionQueryReader.read(filter, uri, signedIn.caller());
        return DecisionPageView.of(decisions.page(query), query);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Path("/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decisions counted and their amounts summed",
            description =
                    "By one or more of standard, outcome, contract, contractor, period, row. Takes the filters of decisions."
                            + " Dollars are those of final years as the contract is read, unless kind or readings ask for"
                            + " others; amountsOf says of which.")
    @Parameter(name = "by", in = ParameterIn.QUERY, required = true, description = "Such as standard,outcome")
    public DecisionSummaryView summary(@BeanParam DecisionFilter filter, @Context UriInfo uri) {
        DecisionQueryReader.Grouping grouping = DecisionQueryReader.readGrouping(filter, uri, signedIn.caller());
        return DecisionSummaryView.of(grouping, decisions.summary(grouping.query(), grouping.by(), MOST_GROUPS));
    }

    @GET
    @Heavy
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(CSV)
    @Operation(hidden = true)
    public Response csv(@BeanParam DecisionFilter filter, @Context UriInfo uri) {
        DecisionQuery query = DecisionQueryReader.read(filter, uri, signedIn.caller());
        audit.record(signedIn.caller().name(), AuditTrail.Act.EXPORTED, "decisions", asked(uri));
        StreamingOutput rows = output -> DecisionCsv.write(decisions, query, privacy::mask, output);
        return Response.ok(rows, MediaType.valueOf(DecisionCsv.MEDIA_TYPE).withCharset(UTF_8))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One decision with its explanation")
    public DecisionDetailView find(@PathParam("id") String id) {
        DecisionInContext kept = kept(id);
        return DecisionDetailView.of(kept, correcting.changes(kept));
    }

    private static String asked(UriInfo uri) {
        String query = uri.getRequestUri().getQuery();
        return query == null ? "all" : query;
    }

    private DecisionInContext kept(String id) {
        return Ids.read(id)
                .map(Decision.Id::new)
                .flatMap(decision -> decisions.find(decision, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("decision", id));
    }
}
