package org.plumbline.web;

import io.vertx.ext.web.RoutingContext;

/** Tells a person in a browser from a program. */
public final class Browsers {
    private static final String PART = "HX-Request";

    private Browsers() {}

    /** Whether a call asks for a page first of all, as a browser does that goes to an address. */
    public static boolean wantsPage(RoutingContext call) {
        String accept = call.request().getHeader("Accept");
        return accept != null && accept.startsWith("text/html");
    }

    /** Whether a page asks for a part of it. */
    public static boolean wantsPart(RoutingContext call) {
        return "true".equals(call.request().getHeader(PART));
    }

    /** Whether a person will read the answer. */
    public static boolean isPerson(RoutingContext call) {
        return wantsPage(call) || wantsPart(call);
    }
}
