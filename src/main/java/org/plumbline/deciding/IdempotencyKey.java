package org.plumbline.deciding;

/**
 * A caller's own name for a request, so that it can be sent again without being decided again.
 *
 * @param key 1 to 200 characters
 * @param requestHash SHA-256 of the body that came with it
 */
public record IdempotencyKey(String key, byte[] requestHash) {}
