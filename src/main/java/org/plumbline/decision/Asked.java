package org.plumbline.decision;

import org.plumbline.contract.Requirement;

/** That a requirement applies, given the other answers. */
public record Asked(Requirement requirement) {
    /** The question it is about; rules find the answers by it. */
    public String question() {
        return requirement.question();
    }
}
