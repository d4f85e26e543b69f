package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.decision.AtRisk;
import org.plumbline.decision.Charge;
import org.plumbline.decision.ClaimedFailure;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Weight;

/**
 * Everything tables and rules made of a submission under one set of readings.
 *
 * @param results in contract order, the subjects of a standard together
 * @param tallies what was found of standards that others count, by the facts that count it
 * @param rulings in the same order
 * @param takenOut the months that do not count towards the year
 * @param rules which rules had a say
 * @param atRisk null where no money is settled
 * @param weights how much of its standard's share a matter bears, where not the whole
 * @param settlement null where no money is settled
 * @param shortRequirements ids of the requirements that an answer fell short of
 * @param claimed the failures that exceptions are claimed for, and whether a rule refuses each
 * @param fired names of the rules that fired
 */
record Verdict(
        Map<Matter, StandardResult> results,
        Map<String, BigDecimal> tallies,
        Map<Matter, Ruling> rulings,
        List<TakenOut> takenOut,
        RulesFired rules,
        AtRisk atRisk,
        Map<Matter, Weight> weights,
        List<Charge> charges,
        Settlement settlement,
        List<Obligation> obligations,
        Set<String> shortRequirements,
        Map<ClaimedFailure, Boolean> claimed,
        Set<String> fired) {}
