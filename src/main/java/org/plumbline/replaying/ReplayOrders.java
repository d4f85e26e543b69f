package org.plumbline.replaying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.DecisionQueryReader;
import org.plumbline.querying.Decisions;
import org.plumbline.request.SignedIn;

/** Takes requests for replays, and answers where to ask how far they are. */
@ApplicationScoped
public class ReplayOrders {
    private static final String FILTER = "/filter";

    private final BulkReplaying replaying;
    private final SignedIn signedIn;

    ReplayOrders(BulkReplaying replaying, SignedIn signedIn) {
        this.replaying = replaying;
        this.signedIn = signedIn;
    }

    /**
     * Lets a replay wait for its turn.
     *
     * @param rulebook gives the fingerprint to decide under, null for the one in force; asked when the request is in order
     */
    public Response ask(ReplayRequest request, Supplier<String> rulebook) {
        KeptReplay asked = take(request, rulebook);
        return Response.accepted(ReplayView.of(
                        asked, replaying.progress(asked.asked().id()).orElse(null)))
                .location(
                        URI.create(ReplaysResource.ADDRESS + "/" + asked.asked().id()))
                .build();
    }

    /** The same, for those who tell by themselves where to ask. */
    public KeptReplay take(ReplayRequest request, Supplier<String> rulebook) {
        DecisionQuery query = DecisionQueryReader.read(request.filter(), FILTER, signedIn.caller());
        return ask(new BulkReplaying.Order(request.filter(), query, rulebook.get(), request.with(), request.engine()));
    }

    private KeptReplay ask(BulkReplaying.Order order) {
        try {
            return replaying.ask(order, signedIn.caller().name());
        } catch (Decisions.TooMany found) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    FILTER + "/" + found.parameter(),
                    "LE-007",
                    "'" + found.parameter()
                            + "' finds more contractors than can be looked for at once; ask for fewer.")));
        }
    }
}
