package org.plumbline.deciding.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Correspondence;
import org.plumbline.contract.Fitted;
import org.plumbline.contract.Reading;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Upshot;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.fact.With;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/**
 * Decides kept submissions again under a rulebook, an edition or readings that are not their own. Keeps nothing; any
 * number of threads may use it.
 */
final class Redeciding {
    private final Rulebook rulebook;
    private final With with;
    private final EarlierYears.Finals finals;

    /**
     * For one rulebook.
     *
     * @param with what else is not as it was decided
     * @param finals where another edition looks back to earlier years
     */
    Redeciding(Rulebook rulebook, With with, EarlierYears.Finals finals) {
        this.rulebook = rulebook;
        this.with = with;
        this.finals = finals;
    }

    /** What came of a selection. */
    record Redecided(Selection selection, List<Again> decisions) {}

    /**
     * What came of one decision.
     *
     * @param upshot null where nothing can be decided for it
     * @param reason why nothing can; else null
     */
    record Again(Selection.Selected selected, Upshot upshot, String reason) {}

    /**
     * Refuses what no decision could be put to.
     *
     * @throws SubmissionRefused unacceptable: CT-001 at /contract, CT-006 at a reading that no contract in question has
     */
    static void refuseUnknown(Rulebook rulebook, With with) {
        List<Contract> meant = meant(rulebook, with.contract());
        List<Violation> violations = new ArrayList<>();
        if (meant.isEmpty()) {
            violations.add(new Violation(
                    "/contract",
                    "CT-001",
                    "There is no contract '" + with.contract() + "'; the contracts are "
                            + String.join(", ", rulebook.contracts().keySet()) + "."));
        } else {
            with.readings().forEach((id, value) -> {
                if (meant.stream().noneMatch(contract -> has(contract, id, value))) {
                    violations.add(unknown(meant, id, value));
                }
            });
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
    }

    private static List<Contract> meant(Rulebook rulebook, String name) {
        return rulebook.contracts().values().stream()
                .map(ContractRules::contract)
                .filter(contract -> name == null
                        || name.equals(contract.id())
                        || contract.inForce() && name.equals(contract.series()))
                .toList();
    }

    private static boolean has(Contract contract, String id, String value) {
        Reading reading = contract.readings().get(id);
        return reading != null && reading.values().containsKey(value);
    }

    private static Violation unknown(List<Contract> meant, String id, String value) {
        String known = meant.stream()
                .flatMap(contract -> contract.readings().values().stream())
                .map(reading -> reading.interpretation() + " as "
                        + String.join(" or ", reading.values().keySet()))
                .distinct()
                .collect(Collectors.joining("; "));
        return new Violation(
                Pointer.to("/readings", id),
                "CT-006",
                "No contract in question reads '" + id + "' as '" + value + "'; "
                        + (known.isEmpty() ? "leave it out." : "there is " + known + "."));
    }

    /** Decides a submission once, and finds what became of each decision selected. */
    Redecided of(Selection kept) {
        try {
            Submission submission = kept.submission();
            Contract own = rulebook.named(submission.contract(), submission.period());
            Contract other = with.contract() == null ? own : rulebook.named(with.contract(), submission.period());
            Correspondence counterparts = Correspondence.between(own, other);
            Map<Matter, Upshot> upshots = Evaluator.upshots(rulebook, restated(submission, own, other));
            return new Redecided(
                    kept,
                    kept.decisions().stream()
                            .map(selected -> again(selected, counterparts, upshots, other))
                            .toList());
        } catch (SubmissionRefused | EvaluationFailed refused) {
            return new Redecided(
                    kept,
                    kept.decisions().stream()
                            .map(selected -> new Again(selected, null, refused.getMessage()))
                            .toList());
        }
    }

    /** The very facts that were decided, earlier years included; another edition looks back under its own name. */
    private Submission restated(Submission submission, Contract own, Contract other) {
        Submission fitted = Fitted.right(submission, own, other, with).submission();
        return own.id().equals(other.id())
                ? EarlierYears.asDecided(rulebook, fitted)
                : EarlierYears.lookUp(rulebook, rulebook.admit(fitted.lookingBackTo(List.of())), finals);
    }

    private static Again again(
            Selection.Selected selected, Correspondence counterparts, Map<Matter, Upshot> upshots, Contract other) {
        String standard = counterparts.inRight(selected.matter().standard()).orElse(null);
        if (standard == null) {
            return new Again(
                    selected,
                    null,
                    "No standard of " + other.id() + " corresponds to "
                            + selected.matter().standard() + ".");
        }
        Matter matter = new Matter(standard, selected.matter().subject());
        Upshot upshot = upshots.get(matter);
        return new Again(
                selected,
                upshot,
                upshot == null ? "Under " + other.id() + " nothing is decided on " + matter + "." : null);
    }
}
