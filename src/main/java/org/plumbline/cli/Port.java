package org.plumbline.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Where the service is to listen.
 *
 * @param host a name or an address
 * @param number 0 for whichever is free
 */
record Port(String host, int number) {

    /** Another process listens there; the message is a sentence for the person who starts the service. */
    static final class Taken extends RuntimeException {
        private Taken(String message) {
            super(message);
        }
    }

    /**
     * To be asked before anything is started: the server itself would find out last of all.
     *
     * @throws Taken if another process listens there
     */
    void refuseIfTaken() {
        try {
            new ServerSocket(number, 1, InetAddress.getByName(host)).close();
        } catch (BindException taken) {
            throw new Taken("Port " + number + " of " + host + " cannot be had (" + taken.getMessage()
                    + "): stop the process that listens there, or choose another with QUARKUS_HTTP_PORT.");
        } catch (IOException unknown) {
            // An address that is none: the server says what it makes of it.
            return;
        }
    }
}
