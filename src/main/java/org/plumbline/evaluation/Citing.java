package org.plumbline.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Where;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;

/** Which interpretations play a part in a decision: those that are about it, and those that what is said of it names. */
final class Citing {
    private final Contract contract;
    private final Submission submission;
    private final List<TakenOut> takenOut;

    Citing(Contract contract, Submission submission, List<TakenOut> takenOut) {
        this.contract = contract;
        this.submission = submission;
        this.takenOut = takenOut;
    }

    /**
     * Their ids, as the standard has them.
     *
     * @param rules what rules said of it
     * @param others what other readings would have given
     */
    List<String> of(Ruling ruling, Money money, List<Trail.RuleFired> rules, List<Trail.ReadingEffect> others) {
        List<String> said = Stream.concat(
                        rules.stream().map(Trail.RuleFired::did),
                        Stream.of(ruling.finding().reason()))
                .toList();
        return contract.standards().get(ruling.finding().standard()).interpretations().stream()
                .map(contract.interpretations()::get)
                .filter(each -> isAbout(each, ruling, money)
                        || said.stream().anyMatch(told -> told.contains("(" + each.id() + ")"))
                        || others.stream()
                                .anyMatch(other -> other.interpretation().equals(each.id())))
                .map(Contract.Interpretation::id)
                .toList();
    }

    private boolean isAbout(Contract.Interpretation interpretation, Ruling ruling, Money money) {
        return interpretation.isAbout(submission.market())
                && (interpretation.where().isEmpty()
                        ? ruling.isByTable()
                        : interpretation.where().stream().anyMatch(where -> is(where, ruling, money)));
    }

    private boolean is(Where where, Ruling ruling, Money money) {
        Outcome found = ruling.isByTable() ? ruling.finding().effect() : null;
        return switch (where) {
            case ANY -> true;
            case COMPARED ->
                found != null
                        && found != Outcome.UNDECIDED
                        && found != Outcome.NOT_APPLICABLE
                        && found != Outcome.REPORTED;
            case UNDECIDED -> found == Outcome.UNDECIDED;
            case NOT_APPLICABLE -> found == Outcome.NOT_APPLICABLE;
            case YEAR -> found != null && submission.kind() != Kind.MONTHLY;
            case EXCEPTION -> isClaimed(ruling.finding().standard());
            case PILOT ->
                ruling.outcome() == Outcome.PILOT
                        || isWithoutPilot(ruling.finding().standard());
            case MONEY -> ruling.outcome().movesMoney() || money.atMost() != null;
            case CREDIT -> ruling.outcome() == Outcome.CREDIT;
        };
    }

    private boolean isClaimed(String standard) {
        return submission.exceptions().stream()
                        .anyMatch(claim -> claim.standard().equals(standard))
                || submission.pleaded().stream()
                        .anyMatch(plea -> plea.relief().standard().equals(standard));
    }

    private boolean isWithoutPilot(String standard) {
        return takenOut.stream()
                .anyMatch(out ->
                        out.cause() == TakenOut.Cause.PILOT && out.standard().equals(standard));
    }
}
