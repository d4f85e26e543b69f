package org.plumbline.moving;

/** An export or import that cannot be; the message says why and what to do. */
public final class MovingRefused extends RuntimeException {
    MovingRefused(String message) {
        super(message);
    }

    MovingRefused(String message, Exception cause) {
        super(message, cause);
    }
}
