package org.plumbline.database;

/**
 * The database cannot be had. The message is one sentence for the person who starts the service: what is
 * wrong, and what mends it.
 */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message);
    }

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
