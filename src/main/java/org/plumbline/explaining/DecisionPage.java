package org.plumbline.explaining;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.decision.ChangesText;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Period;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.querying.Correcting;
import org.plumbline.querying.DecisionFilter;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.Decisions;
import org.plumbline.redeciding.Replaying;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.submitting.YearAddress;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;
import org.plumbline.web.page.PageFrame;

/** A decision: the sentence, the money, why, what would have changed it, what came before and after. */
@Path("/decisions/{id}")
@Produces(MediaType.TEXT_HTML)
public class DecisionPage {
    private static final int LONGEST_HISTORY = 20;

    private final PageFrame frame;
    private final Counterfactuals reconsidering;
    private final Correcting correcting;
    private final Replaying replaying;
    private final Decisions decisions;
    private final SignedIn signedIn;
    private final Template page;

    DecisionPage(
            PageFrame frame,
            Counterfactuals reconsidering,
            Correcting correcting,
            Replaying replaying,
            Decisions decisions,
            SignedIn signedIn,
            @Location("page/decision.html") Template page) {
        this.frame = frame;
        this.reconsidering = reconsidering;
        this.correcting = correcting;
        this.replaying = replaying;
        this.decisions = decisions;
        this.signedIn = signedIn;
        this.page = page;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(hidden = true)
    public String show(@PathParam("id") String id) {
        return shown(id, null);
    }

    /** The same with the verdict of deciding it again; nothing is kept. */
    @POST
    @Heavy
    @Path("replay")
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(hidden = true)
    public String replay(@PathParam("id") String id) {
        return shown(id, found(id, decision -> replaying.replay(decision, signedIn.caller())));
    }

    private String shown(String id, Replaying.Replay replay) {
        Caller caller = signedIn.caller();
        Counterfactuals.Reconsidered found = found(id, decision -> reconsidering.find(decision, caller));
        DecisionInContext decided = found.decided();
        return frame.around(page, "/decisions/" + id)
                .data("account", found.account())
                .data("decided", decided)
                .data("engine", found.engine().name())
                .data(
                        "sentences",
                        correcting.changes(decided).map(ChangesText::sentences).orElse(List.of()))
                .data("history", history(decided))
                .data("replay", replay)
                .data("year", YearAddress.of(decided))
                .data("zone", found.contract().calendar().zone())
                .render();
    }

    private static <T> T found(String id, Function<Decision.Id, Optional<T>> ledger) {
        return Ids.read(id).map(Decision.Id::new).flatMap(ledger).orElseThrow(() -> NotKept.inLedger("decision", id));
    }

    /** Every decision of the same matter, the newest first; a matter is decided again when its figures are corrected. */
    private List<DecisionInContext> history(DecisionInContext decided) {
        DecisionFilter matter = new DecisionFilter();
        matter.contractor = decided.contractor();
        matter.contract = decided.contract();
        matter.market = decided.market();
        matter.period = Period.parse(decided.period()).orElseThrow();
        matter.kind = decided.kind();
        matter.standard = decided.decision().standard();
        matter.subject = decided.decision().subject();
        matter.current = false;
        return decisions
                .page(DecisionQuery.newest(LONGEST_HISTORY, matter, signedIn.caller()))
                .page()
                .items();
    }
}
