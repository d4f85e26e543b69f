package org.plumbline.decision;

/**
 * What a rule has to say about a standard without proposing an outcome, such as why a claim was refused.
 *
 * @param did what the rule did and why, as a sentence
 */
public record Remark(String standard, String rule, String did) {}
