package org.plumbline.evaluation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.decision.WeighedClaim;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** Holds a claim against the rules, without deciding anything for good. */
public final class Weighing {
    private Weighing() {}

    /**
     * What the rules make of the only claim of a submission.
     *
     * @param admitted by its contract, with that claim
     * @throws EvaluationFailed if the rulebook can't decide it
     */
    public static WeighedClaim weigh(Rulebook rulebook, Submission admitted) {
        ContractRules rules = rulebook.contracts().get(admitted.contract());
        ExceptionClaim claim = admitted.exceptions().get(0);
        try {
            Verdict with = judge(rules, admitted);
            Set<String> otherwise = new HashSet<>(
                    said(judge(rules, admitted.relievedBy(List.of(), admitted.adjustments())), claim.standard()));
            return new WeighedClaim(
                    with.claimed().entrySet().stream()
                            .map(each -> new WeighedClaim.Failure(each.getKey().failed(), each.getValue()))
                            .sorted(Comparator.comparing(
                                    failure -> failure.failed().toString()))
                            .toList(),
                    said(with, claim.standard()).stream()
                            .filter(sentence -> !otherwise.contains(sentence))
                            .toList());
        } catch (IllegalStateException defect) {
            throw new EvaluationFailed(defect.getMessage(), defect);
        }
    }

    private static Verdict judge(ContractRules rules, Submission submission) {
        Map<String, String> readings = Evaluator.readings(rules.contract(), submission);
        return Judging.judge(rules, submission, new Tables(rules, new Consulted()), readings);
    }

    private static List<String> said(Verdict verdict, String standard) {
        return verdict.rules().about(standard).stream()
                .map(fired -> fired.did())
                .toList();
    }
}
