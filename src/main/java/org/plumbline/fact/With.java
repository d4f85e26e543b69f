package org.plumbline.fact;

import java.util.Map;

/**
 * What the same facts are to be decided under besides.
 *
 * @param contract id of another edition, or of a series; null for the contract of the request itself
 * @param readings readings by interpretation id, in place of those of the request; empty for none
 */
public record With(String contract, Map<String, String> readings) {}
