package org.plumbline.web.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a call comes from. */
final class Clients {
    private Clients() {}

    /** The address of the client; behind a proxy that is trusted (quarkus.http.proxy), what the proxy says. */
    static String address(RoutingContext call) {
        SocketAddress remote = call.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
    }
}
