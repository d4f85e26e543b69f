package org.plumbline.web.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.Problem;
import org.plumbline.web.TooLarge;

/** A body on its way. All happens on the one thread that the connection has. */
final class ArrivingBody {
    private final RoutingContext call;
    private final int limit;
    private final Places bytes;
    private final EarlyRefusal refusal;
    private final Buffer body = Buffer.buffer();
    private final List<Runnable> held = new ArrayList<>();
    private boolean over;

    /** @param bytes places for bytes, of which each is held until the call has ended */
    ArrivingBody(RoutingContext call, int limit, Places bytes, EarlyRefusal refusal) {
        this.call = call;
        this.limit = limit;
        this.bytes = bytes;
        this.refusal = refusal;
    }

    /** Goes on with the call once the body is there, or ends it. */
    void await(Duration longest) {
        long timer = call.vertx().setTimer(longest.toMillis(), late -> end(tooSlow(longest)));
        call.addEndHandler(answeredOrHungUp -> {
            over = true;
            call.vertx().cancelTimer(timer);
            held.forEach(Runnable::run);
        });
        call.request().handler(this::take).endHandler(whole -> {
            if (!over) {
                over = true;
                call.vertx().cancelTimer(timer);
                ((RoutingContextInternal) call).setBody(body);
                call.next();
            }
        });
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        if (body.length() + part.length() > limit) {
            end(TooLarge.response());
            return;
        }
        Optional<Runnable> room = bytes.take(Client.of(call.request().remoteAddress()), part.length());
        if (room.isEmpty()) {
            end(Load.busy("As many bodies are on the way as the service takes at once"));
            return;
        }
        held.add(room.get());
        body.appendBuffer(part);
    }

    private void end(Response problem) {
        if (!over) {
            over = true;
            refusal.end(call, problem);
        }
    }

    private static Response tooSlow(Duration longest) {
        return Problem.response(
                408,
                "Request too slow",
                "AU-010",
                "The body was not there within " + longest.toSeconds()
                        + " s; nothing was done. Send it again, on a faster" + " line or in parts.");
    }
}
