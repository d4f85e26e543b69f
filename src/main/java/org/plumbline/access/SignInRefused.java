package org.plumbline.access;

import java.time.Duration;

/** A name and password, or a token, were not accepted. Which of them was wrong is not said. */
public class SignInRefused extends RuntimeException {
    private final Duration wait;

    private SignInRefused(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    static SignInRefused wrong() {
        return new SignInRefused("The name or the password is wrong.", null);
    }

    static SignInRefused changed() {
        return new SignInRefused("The account was changed meanwhile; sign in again.", null);
    }

    static SignInRefused tooOften(Duration wait) {
        return new SignInRefused(
                "Too many failed sign-ins; wait " + wait.toSeconds() + " seconds and try again.", wait);
    }

    /** How long to wait before another attempt is looked at; null if it may be made at once. */
    public Duration waiting() {
        return wait;
    }
}
