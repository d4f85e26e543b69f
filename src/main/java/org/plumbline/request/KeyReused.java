package org.plumbline.request;

/** An idempotency key came with another body than the first time. */
public final class KeyReused extends RequestRefused {
    private KeyReused(String sentence) {
        super(Kind.NOT_NOW, "Idempotency key reused", "LE-003", sentence);
    }

    public static KeyReused of(String key) {
        return new KeyReused("The Idempotency-Key '" + key
                + "' was used before with another body; use a new key for a new request.");
    }

    /** The same of a form of a page, whose key nobody typed. */
    public static KeyReused ofForm() {
        return new KeyReused(
                "This form was sent before, with other entries; open its page again, and send it from there.");
    }
}
