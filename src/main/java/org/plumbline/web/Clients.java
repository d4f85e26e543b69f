package org.plumbline.web;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a call comes from. */
public final class Clients {
    private Clients() {}

    /** The address of the client; behind a proxy that is trusted (quarkus.http.proxy), what the proxy says. */
    public static String address(RoutingContext call) {
        SocketAddress remote = call.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
    }
}
