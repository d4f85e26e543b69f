package org.plumbline.decision;

import java.util.Collection;
import java.util.stream.Collectors;
import org.plumbline.contract.Requirement;

/**
 * Something an answer lacks.
 *
 * @param rule name of the rule that found it
 * @param did what is missing, naming the question
 */
public record Defect(Requirement requirement, String rule, String did) {

    /** The question it is about. */
    public String question() {
        return requirement.question();
    }

    /** Several defects in one sentence, always in the same order. */
    public static String told(Collection<?> defects) {
        return defects.stream().map(String::valueOf).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** A defect whose sentence begins with the question it is about. */
    public static Defect of(Requirement requirement, String rule, String what) {
        return new Defect(requirement, rule, requirement.place() + ": " + what);
    }
}
