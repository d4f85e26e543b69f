package org.plumbline.web.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.plumbline.web.api.Heavy;

/** Lets only so many heavy calls in; a place is free again when the work is done, whether it was answered or broken off. */
@Heavy
@Provider
public class HeavyCalls implements ContainerRequestFilter {
    private final Load load;

    HeavyCalls(Load load) {
        this.load = load;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Optional<Runnable> place = load.takeHeavy();
        if (place.isEmpty()) {
            call.abortWith(Load.busy("As many exports, comparisons, replays and calls in bulk are under way as the"
                    + " service takes at once"));
            return;
        }
        ((ResteasyReactiveContainerRequestContext) call)
                .getServerRequestContext()
                .registerCompletionCallback(done -> place.get().run());
    }
}
