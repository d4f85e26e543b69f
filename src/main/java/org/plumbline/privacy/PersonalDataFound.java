package org.plumbline.privacy;

/**
 * A text that looks like personal data.
 *
 * @param pointer where it stands in its tree (RFC 6901)
 */
public record PersonalDataFound(String pointer, PersonalDataPattern likeness) {}
