package org.plumbline.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tokens that were ever issued, by the SHA-256 of their secrets. */
public interface Tokens {

    /** The token of a secret, whether it is still good or not. */
    Optional<Token> find(byte[] secretHash);

    /** The tokens of an account that are good, newest first. */
    List<Token> of(String account, Instant now);

    /** Keeps a new token. */
    void keep(Token token, byte[] secretHash);

    /** Ends a token for good; nothing happens to one that ended before. */
    void end(UUID token, Instant at, String by);
}
