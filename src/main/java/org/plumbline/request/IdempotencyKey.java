package org.plumbline.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A caller's own name for a request, so that it can be sent again without being decided again.
 *
 * @param key 1 to 200 characters
 * @param requestHash SHA-256 of the body that came with it
 */
public record IdempotencyKey(String key, byte[] requestHash) {
    /** The most characters of a key. */
    public static final int LONGEST = 200;

    /** The key of a body. */
    public static IdempotencyKey of(String key, byte[] body) {
        try {
            return new IdempotencyKey(key, MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
