package org.plumbline.cases;

/**
 * What is proposed for a row or rule that no case reaches.
 *
 * @param told how it was found, or why there is none
 * @param text of a case file with a case that reaches it, or null
 */
public record Proposal(String told, String text) {
    static final Proposal NOT_LOOKED_FOR =
            new Proposal("No case was looked for: that is done for rows of tables, and the first few of them.", null);
}
