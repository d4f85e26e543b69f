package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fitted;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Comparison;
import org.plumbline.fact.ComparisonRequest;
import org.plumbline.fact.LeftOut;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.fact.With;
import org.plumbline.rulebook.Rulebook;

/** Decides the same facts under two editions or readings, and puts what came of it side by side. */
public final class Comparer {
    private final Rulebook rulebook;
    private final Submission stated;
    private final With with;
    private final EarlierYears.Finals finals;
    private final List<Violation> violations = new ArrayList<>();

    private Comparer(Rulebook rulebook, ComparisonRequest request, EarlierYears.Finals finals) {
        this.rulebook = rulebook;
        this.stated = request.submission();
        this.with = request.with();
        this.finals = finals;
    }

    /**
     * Decides a request as it is, and the same facts under what it is compared with.
     *
     * @param finals where each side looks back to earlier years
     * @return both, with what of the request one of two editions does not know left out for it
     * @throws SubmissionRefused unacceptable, with every fault of either side: what is wrong with {@code with} at /with,
     *     a period outside the other edition's term at /with/contract
     * @throws EvaluationFailed if the rulebook can't decide one of the two
     */
    public static Comparison compare(Rulebook rulebook, ComparisonRequest request, EarlierYears.Finals finals) {
        return new Comparer(rulebook, request, finals).compared();
    }

    private Comparison compared() {
        Contract left = noting(UnaryOperator.identity(), () -> rulebook.named(stated.contract(), stated.period()));
        Contract right = with.contract() == null
                ? left
                : noting(Comparer::ofWith, () -> rulebook.named(with.contract(), stated.period()));
        refuseIfWrong();
        Fitted forLeft = Fitted.left(stated, left, right);
        Fitted forRight = Fitted.right(stated, left, right, with);
        Submission onLeft = noting(UnaryOperator.identity(), () -> rulebook.admit(forLeft.submission()));
        Submission onRight =
                noting(fault -> under(right, forRight.stated(fault)), () -> rulebook.admit(forRight.submission()));
        refuseIfWrong();
        List<LeftOut> leftOut = new ArrayList<>(forLeft.leftOut());
        leftOut.addAll(forRight.leftOut());
        Assessment before = decided(onLeft);
        Assessment after = decided(onRight);
        return new Comparison(
                side(left, before),
                side(right, after),
                new Pairing(new Reasons(left, right, onLeft, onRight), left, right)
                        .pairs(before.decisions(), after.decisions()),
                leftOut);
    }

    private Assessment decided(Submission admitted) {
        return Evaluator.evaluate(rulebook, EarlierYears.lookUp(rulebook, admitted, finals))
                .assessment();
    }

    private static Comparison.Side side(Contract contract, Assessment assessment) {
        return new Comparison.Side(
                contract.id(), Reasons.readings(contract, assessment.submission()), assessment.settlement());
    }

    /** Both sides are held to their contracts before either is refused; what both say is told once. */
    private <T> T noting(UnaryOperator<Violation> told, Supplier<T> step) {
        try {
            return step.get();
        } catch (SubmissionRefused refused) {
            List<Violation> further = refused.violations().stream()
                    .map(told)
                    .filter(fault -> !isTold(fault))
                    .toList();
            violations.addAll(further);
            return null;
        }
    }

    private boolean isTold(Violation fault) {
        return violations.stream()
                .anyMatch(told ->
                        told.pointer().equals(fault.pointer()) && told.code().equals(fault.code()));
    }

    private static Violation ofWith(Violation fault) {
        return new Violation("/with/contract", fault.code(), fault.message());
    }

    private static Violation under(Contract contract, Violation fault) {
        return new Violation(fault.pointer(), fault.code(), "Under " + contract.id() + ": " + fault.message());
    }

    private void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
    }
}
