package org.plumbline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of our own making: 256 bits, which nobody guesses, so that a plain hash is enough to keep of them. */
final class Secrets {
    private static final int BYTES = 32;
    private static final int SHORT_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String make() {
        return make(BYTES);
    }

    /** 96 bits, short enough to be typed once. */
    static String toBeTyped() {
        return make(SHORT_BYTES);
    }

    private static String make(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
