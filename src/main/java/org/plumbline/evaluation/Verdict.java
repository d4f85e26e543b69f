package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.decision.AtRisk;
import org.plumbline.decision.Charge;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Trail;

/**
 * Everything tables and rules made of a submission under one set of readings.
 *
 * @param results by standard, in contract order
 * @param rulings by standard
 * @param takenOut the months that do not count towards the year
 * @param rules which rules had a say about a standard, by standard
 * @param atRisk null where no money is settled
 * @param settlement null where no money is settled
 * @param shortRequirements ids of the requirements that an answer fell short of
 * @param fired names of the rules that fired
 */
record Verdict(
        Map<String, StandardResult> results,
        Map<String, Ruling> rulings,
        List<TakenOut> takenOut,
        Map<String, List<Trail.RuleFired>> rules,
        AtRisk atRisk,
        List<Charge> charges,
        Settlement settlement,
        List<Obligation> obligations,
        Set<String> shortRequirements,
        Set<String> fired) {}
