package org.plumbline.evaluation;

import java.util.Set;
import org.plumbline.decision.Assessment;

/**
 * What came of firing a rulebook.
 *
 * @param assessment not kept yet
 * @param rowsReached ids of the table rows that decided, and of the requirements an answer fell short of, or answered though
 *     they are optional
 * @param rulesFired names of the DRL rules that fired, for coverage
 */
public record Evaluation(Assessment assessment, Set<String> rowsReached, Set<String> rulesFired) {}
