package org.plumbline.evaluation;

import java.util.Set;
import org.plumbline.decision.Assessment;

/**
 * What came of firing a rulebook.
 *
 * @param assessment not kept yet
 * @param rulesFired names of the DRL rules that fired, for coverage
 */
public record Evaluation(Assessment assessment, Set<String> rulesFired) {}
