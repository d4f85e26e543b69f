package org.plumbline.explaining;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.decision.Account;
import org.plumbline.decision.Changes;
import org.plumbline.decision.ChangesText;
import org.plumbline.decision.Decision;
import org.plumbline.decision.ExplanationText;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.querying.Correcting;
import org.plumbline.querying.Decisions;
import org.plumbline.querying.ExplainedView;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** Reads why a decision is what it is: as data, as a letter, as a page. */
@Path("/api/v1/decisions/{id}/explanation")
public class ExplanationResource {
    /** A caller that accepts anything gets JSON; the other forms are for those who ask for them. */
    private static final String TEXT = MediaType.TEXT_PLAIN + ";qs=0.5";

    private static final String HTML = MediaType.TEXT_HTML + ";qs=0.5";
    private static final String UTF_8 = "UTF-8";

    private final Decisions decisions;
    private final Counterfactuals reconsidering;
    private final Correcting correcting;
    private final SignedIn signedIn;
    private final Template page;

    ExplanationResource(
            Decisions decisions,
            Counterfactuals reconsidering,
            Correcting correcting,
            SignedIn signedIn,
            @Location("explanation.html") Template page) {
        this.decisions = decisions;
        this.correcting = correcting;
        this.reconsidering = reconsidering;
        this.signedIn = signedIn;
        this.page = page;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Why a decision is what it is", description = "As JSON, text/plain or text/html.")
    public ExplainedView json(@PathParam("id") String id) {
        return found(id, this::kept, kept -> ExplainedView.of(kept, correcting.changes(kept)));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(TEXT)
    @Operation(hidden = true)
    public Response text(@PathParam("id") String id) {
        String changes = changes(id).map(ChangesText::section).orElse("");
        return answer(ExplanationText.of(account(id)) + changes, MediaType.TEXT_PLAIN_TYPE);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(HTML)
    @Operation(hidden = true)
    public Response html(@PathParam("id") String id) {
        String told = page.data("account", account(id))
                .data("sentences", changes(id).map(ChangesText::sentences).orElse(List.of()))
                .render();
        return answer(told, MediaType.TEXT_HTML_TYPE);
    }

    private Optional<DecisionInContext> kept(Decision.Id id) {
        return decisions.find(id, signedIn.caller());
    }

    private Optional<Changes> changes(String id) {
        return found(id, this::kept, correcting::changes);
    }

    private Account account(String id) {
        return found(
                id, decision -> reconsidering.find(decision, signedIn.caller()), Counterfactuals.Reconsidered::account);
    }

    private static <K, T> T found(String id, Function<Decision.Id, Optional<K>> ledger, Function<K, T> told) {
        return Ids.read(id)
                .map(Decision.Id::new)
                .flatMap(ledger)
                .map(told)
                .orElseThrow(() -> NotKept.inLedger("decision", id));
    }

    private static Response answer(String content, MediaType type) {
        return Response.ok(content, type.withCharset(UTF_8)).build();
    }
}
