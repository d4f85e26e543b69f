package org.plumbline.deciding;

/** An idempotency key came with another body than the first time. */
public class KeyReused extends RuntimeException {
    public KeyReused(String key) {
        super("The Idempotency-Key '" + key + "' was used before with another body; use a new key for a new request.");
    }
}
