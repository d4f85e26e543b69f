package org.plumbline.fact;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, empty for the whole request
 * @param code lasting code such as {@code FA-003}; tests and clients rely on it
 * @param message a sentence that says what is wrong and how to mend it
 */
public record Violation(String pointer, String code, String message) {}
