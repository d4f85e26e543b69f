package org.plumbline.relief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.plumbline.decision.WeighedClaim;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;

/**
 * A claim as callers see it.
 *
 * @param weighed what the contract's rules make of it as things stand; null in a list
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClaimView(
        String id,
        String contract,
        String contractor,
        String market,
        int year,
        String standard,
        ExceptionClaim.Ground ground,
        List<String> months,
        String claimedIn,
        String circumstances,
        Instant filedAt,
        String filedBy,
        Claim.State state,
        WeighedView weighed,
        List<Claim.Entry> entries,
        List<AttachmentView> attachments) {

    /**
     * What the rules make of a claim.
     *
     * @param admissible whether they let it excuse anything
     * @param said what they have to say about it
     */
    public record WeighedView(boolean admissible, List<FailureView> failures, List<String> said) {
        static WeighedView of(WeighedClaim weighed) {
            return new WeighedView(
                    weighed.isAdmissible(),
                    weighed.failures().stream()
                            .map(failure -> new FailureView(failure.failed().toString(), failure.refused()))
                            .toList(),
                    weighed.said());
        }
    }

    /** One failure that is claimed to be excused, and whether a rule refuses that. */
    public record FailureView(String failed, boolean refused) {}

    /** A file that goes with a claim. */
    public record AttachmentView(
            int number,
            String name,
            String mediaType,
            int size,
            String sha256,
            Instant addedAt,
            String addedBy,
            String address) {
        static AttachmentView of(Claim claim, Claim.Attachment file) {
            return new AttachmentView(
                    file.number(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.addedAt(),
                    file.addedBy(),
                    ClaimResource.ADDRESS + "/" + claim.id() + "/attachments/" + file.number());
        }
    }

    static ClaimView of(Claim claim, WeighedClaim weighed) {
        return new ClaimView(
                claim.id().toString(),
                claim.contract(),
                claim.contractor(),
                claim.market(),
                claim.year(),
                claim.plea().standard(),
                claim.plea().ground(),
                claim.plea().months().stream().map(Period::toString).toList(),
                claim.plea().claimedIn() == null
                        ? null
                        : claim.plea().claimedIn().toString(),
                claim.plea().circumstances(),
                claim.filedAt(),
                claim.filedBy(),
                claim.state(),
                weighed == null ? null : WeighedView.of(weighed),
                claim.entries(),
                claim.attachments().stream()
                        .map(file -> AttachmentView.of(claim, file))
                        .toList());
    }
}
