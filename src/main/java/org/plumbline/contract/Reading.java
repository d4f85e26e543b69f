package org.plumbline.contract;

import java.util.Map;

/**
 * A place where the contract can be read in more than one way.
 *
 * @param interpretation id of the interpretation it belongs to
 * @param parameter the name tables know it by
 * @param values allowed values, each with what it means
 * @param chosen the value decided under unless a request names another
 * @param why the reason for the choice
 */
public record Reading(String interpretation, String parameter, Map<String, String> values, String chosen, String why) {
    /** The value under which a year is judged by its months. */
    public static final String BY_MONTHS = "BY_MONTHS";
}
