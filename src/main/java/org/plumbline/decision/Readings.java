package org.plumbline.decision;

import java.util.Map;

/**
 * How the contract is read in this judgement, for rules to look at.
 *
 * @param chosen the value decided under, by the parameter rules and tables know a reading by
 */
public record Readings(Map<String, String> chosen) {}
