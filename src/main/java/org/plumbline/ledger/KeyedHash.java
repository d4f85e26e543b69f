package org.plumbline.ledger;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over fields in a fixed order. Each has its length before it, and null is told apart from empty, so that no
 * two rows give the same bytes. For one thread; after {@link #end} it begins anew.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    public static final int LENGTH = 32;

    private final Mac mac;

    public KeyedHash(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Adds a field.
     *
     * @param value bytes as they are; a decimal as plain text; anything else as its text; or null
     */
    public KeyedHash add(Object value) {
        if (value == null) {
            mac.update((byte) 0);
            return this;
        }
        byte[] bytes = bytes(value);
        mac.update((byte) 1);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
        return this;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] end() {
        return mac.doFinal();
    }
}
