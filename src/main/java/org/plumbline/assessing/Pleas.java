package org.plumbline.assessing;

import java.util.List;
import org.plumbline.contract.Contract;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.request.Caller;
import org.plumbline.rulebook.Rulebook;

/**
 * What staff decided about claims and agreements. Every submission that is decided passes here, whichever call or page
 * brings it: what relieves from money is for staff to say, and what they refused is not pleaded anew by stating it again.
 */
public interface Pleas {

    /**
     * What bears on a year.
     *
     * @param accepted claims about the year or its months, in the order they were filed
     * @param refused the same that were refused
     * @param agreed agreements in force that touch the year, in the order they were recorded
     * @param withdrawn the same that were withdrawn
     */
    record Heard(
            List<ExceptionClaim> accepted,
            List<ExceptionClaim> refused,
            List<Adjustment> agreed,
            List<Adjustment> withdrawn) {}

    /** What was decided for a contractor's year. */
    Heard heard(String contract, String contractor, String market, int year);

    /**
     * A submission as its contract admits it: what was accepted and agreed for its period counts, and what it pleads
     * itself as far as its sender may decide that.
     *
     * @throws SubmissionRefused if the contract does not accept it
     */
    default Submission admitted(Submission stated, Rulebook rulebook, Caller caller) {
        Submission understood = rulebook.admit(stated);
        Contract contract = rulebook.contracts().get(understood.contract()).contract();
        if (contract.heard().isEmpty()) {
            return understood;
        }
        Heard heard = heard(
                understood.contract(),
                understood.contractor(),
                understood.market(),
                understood.period().year());
        return Hearing.of(understood, contract, heard, caller.speaksForTheExchange());
    }
}
