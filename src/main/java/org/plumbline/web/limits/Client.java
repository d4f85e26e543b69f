package org.plumbline.web.limits;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Who calls, by address. */
final class Client {
    /** Bytes of an address of version 6 that name a network; within it a client takes any address it likes. */
    private static final int NETWORK = 8;

    private Client() {}

    /** A name for the client: its address, or its network where it has many addresses. */
    static String of(SocketAddress address) {
        // What a proxy says may be in brackets, or no address at all.
        String host = address.hostAddress() == null ? address.host() : address.hostAddress();
        return host.indexOf(':') < 0 ? host : network(host);
    }

    private static String network(String host) {
        try {
            // Never asks for a name: none has a colon.
            InetAddress address = InetAddress.getByName(host);
            return address instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return host;
        }
    }
}
