package org.plumbline.rulebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;

/**
 * A standard that is a question of a questionnaire.
 *
 * @param requirements what it asks, in the order of the sheet
 */
public record Question(Standard standard, Frame frame, List<Requirement> requirements) {
    /**
     * Those of them whose answer is told, in the order of the frame: what is asked of one answer in two rows, such as a
     * percentage that is smaller in some circumstances, is told once.
     */
    public List<Requirement> told() {
        return told(requirements);
    }

    static List<Requirement> told(List<Requirement> asked) {
        Set<List<Object>> answers = new HashSet<>();
        return asked.stream()
                .filter(row ->
                        row.kind() == Requirement.Kind.CHOICE || answers.add(Arrays.asList(row.part(), row.kind())))
                .toList();
    }
}
