package org.plumbline.document;

import java.util.List;
import org.plumbline.decision.Account;
import org.plumbline.decision.Account.Line;

/**
 * What an evaluation report says; all figures as they are shown.
 *
 * @param day the day it bears, as YYYY-MM-DD
 * @param title of the kind of report
 * @param provisional whether the figures may still move
 * @param about contractor, contract, market, year and the like
 * @param summary sentences that say what it comes to
 * @param standards all of the contract, in its order
 * @param settlement the arithmetic, a step a line; empty where no money is settled
 * @param accounts of the decisions that cost or earn
 * @param interpretations how the contract is read where these decisions turn on it, each once
 * @param charts of the months; empty where none was decided
 * @param disputeTerm within what time it can be disputed; null where the contract does not say
 * @param answerTerm within what time a dispute is answered; null likewise
 * @param rulebook fingerprint of the rulebook that decided
 */
public record EvaluationReport(
        String number,
        String dated,
        String day,
        String title,
        String contractor,
        String year,
        boolean provisional,
        List<Line> about,
        List<String> summary,
        List<StandardLine> standards,
        List<Line> settlement,
        List<Account> accounts,
        List<Line> interpretations,
        List<Chart> charts,
        String disputeTerm,
        String answerTerm,
        String assessment,
        String rulebook) {

    /** The template of reports. */
    public static final String TEMPLATE = "report.html";

    /**
     * A standard and its outcome.
     *
     * @param subject what it was decided for; empty where that is the contractor itself
     * @param code the outcome as a word of the service
     * @param share empty where none moves
     * @param amount in dollars as shown; empty where none
     * @param cents the same as a plain decimal; null where none
     */
    public record StandardLine(
            String standard,
            String title,
            String subject,
            String outcome,
            String code,
            String share,
            String amount,
            String cents) {}
}
