package org.plumbline.web.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.plumbline.web.Heavy;

/** Lets only so many heavy calls in; a place is free again when the work is done, whether it was answered or broken off. */
@Heavy
@Provider
public class HeavyCalls implements ContainerRequestFilter {
    private final Load load;
    private final RoutingContext current;

    HeavyCalls(Load load, RoutingContext current) {
        this.load = load;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Optional<Runnable> place = load.takeHeavy(Client.of(current.request().remoteAddress()));
        if (place.isEmpty()) {
            call.abortWith(Load.busy("As many exports, comparisons, replays and calls in bulk are under way as the"
                    + " service takes at once, or of one client"));
            return;
        }
        ((ResteasyReactiveContainerRequestContext) call)
                .getServerRequestContext()
                .registerCompletionCallback(done -> place.get().run());
    }
}
