package org.plumbline.web.access;

import io.vertx.ext.web.RoutingContext;

/** Tells a person in a browser from a program. */
final class Browsers {
    private Browsers() {}

    /** Whether a call asks for a page first of all, as a browser does that goes to an address. */
    static boolean wantsPage(RoutingContext call) {
        String accept = call.request().getHeader("Accept");
        return accept != null && accept.startsWith("text/html");
    }
}
