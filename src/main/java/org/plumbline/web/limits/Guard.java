package org.plumbline.web.limits;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** The order in which a request is held against the limits, and who is never held up. */
final class Guard {
    /** Before whatever costs more, the check of a body's length included; the highest is first. */
    static final int RATE = 1_000_003;

    static final int SHARE = 1_000_002;
    static final int HEAD = 1_000_001;

    /** After the check of a body's length. */
    static final int ARRIVAL = 999_999;

    /** A place is taken once nothing more is waited for. */
    static final int LOAD = 999_998;

    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private Guard() {}

    /** Whoever watches over the service must hear of it most of all when it is busy. */
    static boolean isExempt(RoutingContext call) {
        return HEALTH.contains(call.normalizedPath());
    }
}
