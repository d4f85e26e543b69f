package org.plumbline.cases;

import java.util.List;
import java.util.Optional;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.evaluation.RowsHeld;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.StandardModel;

/** Looks for a case that reaches a row none reaches, among the cases of its standard with some facts stated otherwise. */
final class ProposedCase {
    /** How many requests are tried for a row, so that a check of many unreached rows still ends in seconds. */
    private static final int MOST_TRIED = 3000;

    private final Rulebook rulebook;
    private final StandardModel model;
    private final String row;

    private ProposedCase(Rulebook rulebook, StandardModel model, String row) {
        this.rulebook = rulebook;
        this.model = model;
        this.row = row;
    }

    /**
     * A case file with a case in which the row decides; it has been run, and passes.
     *
     * @param results of the cases there are
     * @return empty where none was found, or the carrier is no row of a table
     */
    static Optional<String> of(Rulebook rulebook, Carrier carrier, List<CaseResult> results) {
        return rulebook.contracts().get(carrier.contract()).models().values().stream()
                .filter(model -> carrier.kind() == Carrier.Kind.ROW
                        && model.standard().model().equals(carrier.file()))
                .findFirst()
                .flatMap(model -> new ProposedCase(rulebook, model, carrier.id()).among(results, carrier.contract()));
    }

    private Optional<String> among(List<CaseResult> results, String contract) {
        return new NearbyRequests(rulebook.contracts().get(contract).contract(), model, row)
                .of(results)
                .limit(MOST_TRIED)
                .flatMap(tried -> written(tried).stream())
                .findFirst();
    }

    private Optional<String> written(Case tried) {
        try {
            Submission submission = CaseRunner.submission(rulebook, tried);
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
        return CaseWriter.write(rulebook, submission, decision, true);
    }
}
