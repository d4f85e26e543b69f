package org.plumbline.deciding;

/** An idempotency key came with another body than the first time. */
public class KeyReused extends RuntimeException {
    public KeyReused(String key) {
        super("The Idempotency-Key '" + key + "' was used before with another body; use a new key for a new request.");
    }

    private KeyReused() {
        super("This form was sent before, with other entries; open its page again, and send it from there.");
    }

    /** The same of a form of a page, whose key nobody typed. */
    public static KeyReused ofForm() {
        return new KeyReused();
    }
}
