package org.plumbline.web.limits;

import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.Problem;

/** Refuses a head that is none, such as one with an address that is malformed or has a NUL in its path, and says so in a problem. */
@ApplicationScoped
public class WellFormedAddress {
    /** What the database cannot even be asked for. */
    private static final String NUL = "%00";

    private final EarlyRefusal refusal;

    WellFormedAddress(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    /** Before what adds headers to the answer, or reads the address: nothing can read one that is none. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext call) {
        try {
            new URI(call.request().uri());
        } catch (URISyntaxException malformed) {
            refuse(
                    call,
                    "The address has a character that can't stand in it as it is; write it as % and two digits of its"
                            + " code, and a percent sign itself as %25.");
            return;
        }
        // Parameters are read, and refused by their names, where they are known.
        if (call.request().uri().split("\\?", 2)[0].contains(NUL)) {
            refuse(call, "The address has " + NUL + " in it, a character that no name and no text has; leave it out.");
            return;
        }
        call.next();
    }

    /** What the router itself could not take: no host, or an address that is a mere word. */
    private void failed(RoutingContext call) {
        boolean malformed = call.statusCode() == 400 || call.statusCode() == 404;
        if (malformed && (call.failure() == null || call.failure() instanceof VertxException)) {
            refuse(call, "The request needs a header 'Host', and an address that begins with a slash.");
        } else {
            call.next();
        }
    }

    private void refuse(RoutingContext call, String sentence) {
        refusal.end(call, Problem.response(400, "Malformed request", sentence, List.of()));
    }
}
