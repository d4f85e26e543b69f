package org.plumbline.cases;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.evaluation.RowsHeld;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.StandardModel;

/** Looks for a case that reaches a row none reaches, among the cases of its standard with some facts stated otherwise. */
final class ProposedCase {
    /** How many requests are tried for a row, so that a check of many unreached rows still ends in seconds. */
    private static final int MOST_TRIED = 1500;

    private final Rulebook rulebook;
    private final StandardModel model;
    private final String row;
    private final AtomicInteger tried = new AtomicInteger();

    private ProposedCase(Rulebook rulebook, StandardModel model, String row) {
        this.rulebook = rulebook;
        this.model = model;
        this.row = row;
    }

    /**
     * A case file with a case in which the row decides; it has been run, and passes.
     *
     * @param carrier a row of a table
     * @param results of the cases there are
     */
    static Proposal of(Rulebook rulebook, Carrier carrier, List<CaseResult> results) {
        ContractRules rules = rulebook.contracts().get(carrier.contract());
        return rules.models().values().stream()
                .filter(model -> model.standard().model().equals(carrier.file()))
                .findFirst()
                .map(model -> new ProposedCase(rulebook, model, carrier.id())
                        .near(new NearbyRequests(rules.contract(), model, carrier.id()).of(results)))
                .orElseThrow();
    }

    private Proposal near(Stream<Case> requests) {
        Optional<String> found = requests.limit(MOST_TRIED)
                .flatMap(request -> written(request).stream())
                .findFirst();
        String told = found.isPresent()
                ? "A case that reaches it, found by trying; see whether the contract means what it expects."
                : "No case was found: of %d requests near the cases there are, none reaches it.".formatted(tried.get());
        return new Proposal(told, found.orElse(null));
    }

    private Optional<String> written(Case request) {
        tried.incrementAndGet();
        try {
            Submission submission = CaseRunner.submission(rulebook, request);
            if (!RowsHeld.of(rulebook, submission, model.standard().id()).contains(row)) {
                return Optional.empty();
            }
            return Evaluator.evaluate(rulebook, submission).assessment().decisions().stream()
                    .filter(decision -> row.equals(decision.row()))
                    .map(decision -> written(submission, decision))
                    .findFirst();
        } catch (SubmissionRefused | EvaluationFailed unfit) {
            // What can't be stated so, or falls into a gap of some table, is no case to propose.
            return Optional.empty();
        }
    }

    private String written(Submission submission, Decision decision) {
        return CaseWriter.write(rulebook, submission, decision, true, UnaryOperator.identity());
    }
}
