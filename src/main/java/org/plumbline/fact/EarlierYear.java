package org.plumbline.fact;

import java.util.Map;

/**
 * What the same contractor was finally assessed on in an earlier year. Kept with the submission that looks back to it, so
 * that it is decided again as it was, whatever is submitted for that year later.
 *
 * @param source where the figures come from, as people name it
 * @param facts as the contract understood them; empty where no final assessment of that year is kept
 */
public record EarlierYear(int year, String source, Map<String, Object> facts) {}
