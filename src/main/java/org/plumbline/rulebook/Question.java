package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;

/**
 * A standard that is a question of a questionnaire.
 *
 * @param requirements what it asks, in the order of the sheet
 */
public record Question(Standard standard, Frame frame, List<Requirement> requirements) {}
