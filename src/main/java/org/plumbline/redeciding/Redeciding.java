package org.plumbline.redeciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Correspondence;
import org.plumbline.contract.Fitted;
import org.plumbline.contract.Reading;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Upshot;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.evaluation.RunningEngine;
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
public final class Redeciding {
    private final Rulebook rulebook;
    private final With with;
    private final EarlierYears.Finals finals;

    /**
     * For one rulebook.
     *
     * @param with what else is not as it was decided
     * @param finals where another edition looks back to earlier years
     */
    public Redeciding(Rulebook rulebook, With with, EarlierYears.Finals finals) {
        this.rulebook = rulebook;
        this.with = with;
        this.finals = finals;
    }

    /**
     * What came of a selection.
     *
     * @param by the engine that decided it again; null where none did
     * @param decisions none where it was not decided again
     * @param notDecided why none did, as what follows "not decided again, "; else null
     */
    public record Redecided(Selection selection, Engine by, List<Again> decisions, String notDecided) {}

    /**
     * What came of one decision.
     *
     * @param upshot null where nothing can be decided for it
     * @param reason why nothing can; else null
     */
    public record Again(Selection.Selected selected, Upshot upshot, String reason) {}

    /**
     * Refuses what no decision could be put to.
     *
     * @throws SubmissionRefused unacceptable: CT-001 at /contract, CT-006 at a reading that no contract in question has
     */
    public static void refuseUnknown(Rulebook rulebook, With with) {
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

    /** Decides a submission once, by the engine that runs, and finds what became of each decision selected. */
    public Redecided of(Selection kept) {
        try {
            Restated restated = restated(kept.submission());
            return decided(
                    kept, RunningEngine.engine(), restated, Evaluator.upshots(rulebook, restated.admitted(rulebook)));
        } catch (SubmissionRefused | EvaluationFailed refused) {
            return refused(kept, RunningEngine.engine(), refused.getMessage());
        }
    }

    /** Begins to do the same by the engine that decided it. */
    public CompletableFuture<Redecided> of(Selection kept, OtherEngine elsewhere) {
        try {
            Restated restated = restated(kept.submission());
            return elsewhere
                    .ask(kept.engine(), rulebook.fingerprint(), restated.submission())
                    .thenApply(answer -> of(kept, restated, answer));
        } catch (SubmissionRefused refused) {
            return CompletableFuture.completedFuture(refused(kept, kept.engine(), refused.getMessage()));
        }
    }

    private static Redecided of(Selection kept, Restated restated, OtherEngine.Answer answer) {
        return answer.told() == null
                ? new Redecided(kept, null, List.of(), answer.notDecided())
                : answer.told()
                        .refused()
                        .map(why -> refused(kept, kept.engine(), why))
                        .orElseGet(() -> decided(
                                kept, kept.engine(), restated, answer.told().upshots()));
    }

    private static Redecided decided(Selection kept, Engine by, Restated restated, Map<Matter, Upshot> upshots) {
        return new Redecided(
                kept,
                by,
                kept.decisions().stream()
                        .map(selected -> again(selected, restated.counterparts(), upshots, restated.other()))
                        .toList(),
                null);
    }

    private static Redecided refused(Selection kept, Engine by, String why) {
        return new Redecided(
                kept,
                by,
                kept.decisions().stream()
                        .map(selected -> new Again(selected, null, why))
                        .toList(),
                null);
    }

    /**
     * What is to be decided.
     *
     * @param submission the very facts that were decided, earlier years included; another edition looks back under its own
     *     name
     * @param other the edition to decide under
     * @param counterparts of the standards of its own edition in that one
     */
    private record Restated(Submission submission, Contract other, Correspondence counterparts) {
        Submission admitted(Rulebook rulebook) {
            return EarlierYears.asDecided(rulebook, submission);
        }
    }

    private Restated restated(Submission kept) {
        Contract own = rulebook.named(kept.contract(), kept.period());
        Contract other = with.contract() == null ? own : rulebook.named(with.contract(), kept.period());
        Submission fitted = Fitted.right(kept, own, other, with).submission();
        Submission submission = own.id().equals(other.id())
                ? fitted
                : EarlierYears.lookUp(rulebook, rulebook.admit(fitted.lookingBackTo(List.of())), finals);
        return new Restated(submission, other, Correspondence.between(own, other));
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
