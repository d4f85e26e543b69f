package org.plumbline.disputing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.reporting.Document;

/**
 * A dispute as callers see it.
 *
 * @param next the states that may follow
 * @param overdue whether it should have been answered by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputeView(
        UUID id,
        UUID report,
        String reportNumber,
        String contract,
        String contractor,
        String market,
        String period,
        List<UUID> decisions,
        String basis,
        LocalDate filed,
        String filedBy,
        LocalDate answerDue,
        boolean overdue,
        Dispute.State state,
        Set<Dispute.State> next,
        List<Dispute.Step> steps,
        List<LetterView> letters) {

    /** A letter that went with a step. */
    public record LetterView(UUID id, String number, Document.Kind kind, LocalDate dated, String pdf) {}

    static DisputeView of(Disputing.Standing standing) {
        Dispute dispute = standing.dispute();
        return new DisputeView(
                dispute.id(),
                dispute.report(),
                standing.report().number(),
                dispute.concern().contract(),
                dispute.concern().contractor(),
                dispute.concern().market(),
                dispute.concern().period(),
                dispute.decisions(),
                dispute.basis(),
                dispute.filed(),
                dispute.by(),
                dispute.answerDue(),
                standing.overdue(),
                standing.state(),
                standing.state().next(),
                standing.steps(),
                standing.letters().stream()
                        .map(letter -> new LetterView(
                                letter.id(),
                                letter.number(),
                                letter.kind(),
                                letter.dated(),
                                DisputeResource.ADDRESS + "/" + dispute.id() + "/letters/" + letter.id() + ".pdf"))
                        .toList());
    }
}
