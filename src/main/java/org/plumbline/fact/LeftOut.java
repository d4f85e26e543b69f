package org.plumbline.fact;

/**
 * A part of a request that an edition it is decided under does not know, though the edition it is compared with does.
 *
 * @param pointer JSON pointer (RFC 6901) to it
 * @param contract id of the edition that was decided under without it
 */
public record LeftOut(String pointer, String contract) {}
