package org.plumbline.deciding;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.Rulebook;

/** The exceptions that staff accepted and the agreements in force, which every decision takes into account. */
public interface Pleas {

    /**
     * What bears on a year.
     *
     * @param accepted claims about the year or its months, in the order they were filed
     * @param agreed agreements in force that touch the year, in the order they were recorded
     */
    record Heard(List<ExceptionClaim> accepted, List<Adjustment> agreed) {}

    /** What was accepted and agreed for a contractor's year. */
    Heard heard(String contract, String contractor, String market, int year);

    /**
     * A submission as its contract admits it, with what bears on its period beside what it pleads itself.
     *
     * @throws SubmissionRefused if the contract does not accept it
     */
    default Submission admitted(Submission stated, Rulebook rulebook) {
        Submission understood = rulebook.admit(stated);
        return beside(
                understood, rulebook.contracts().get(understood.contract()).contract());
    }

    /** An admitted submission with what bears on its period beside what it pleads itself, each once. */
    private Submission beside(Submission submission, Contract contract) {
        if (contract.heard().isEmpty()) {
            return submission;
        }
        Heard heard = heard(
                submission.contract(),
                submission.contractor(),
                submission.market(),
                submission.period().year());
        List<ExceptionClaim> claims = heard.accepted().stream()
                .filter(claim -> contract.heard().contains(Contract.Plea.EXCEPTION))
                .filter(claim -> contract.standard(claim.standard()).isPresent() && bears(claim, submission))
                .toList();
        List<Adjustment> agreements = heard.agreed().stream()
                .filter(agreed -> contract.heard().contains(Contract.Plea.ADJUSTMENT))
                .filter(agreed ->
                        contract.standard(agreed.standard()).isPresent() && agreed.touches(submission.period()))
                .toList();
        return claims.isEmpty() && agreements.isEmpty()
                ? submission
                : submission.relievedBy(
                        joined(submission.exceptions(), claims), joined(submission.adjustments(), agreements));
    }

    /** A claim for a whole year is weighed where the year is. */
    private static boolean bears(ExceptionClaim claim, Submission submission) {
        return !submission.period().isMonth() || claim.months().contains(submission.period());
    }

    private static <T> List<T> joined(List<T> stated, List<T> kept) {
        return Stream.concat(stated.stream(), kept.stream()).distinct().toList();
    }
}
