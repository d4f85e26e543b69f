package org.plumbline.relief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        UUID id,
        String contract,
        String contractor,
        String market,
        int year,
        String standard,
        ExceptionClaim.Ground ground,
        List<Period> months,
        Period claimedIn,
        String circumstances,
        Instant filedAt,
        String filedBy,
        Claim.State state,
        WeighedClaim weighed,
        List<Claim.Entry> entries,
        List<AttachmentView> attachments) {

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
                claim.id(),
                claim.contract(),
                claim.contractor(),
                claim.market(),
                claim.year(),
                claim.plea().standard(),
                claim.plea().ground(),
                claim.plea().months(),
                claim.plea().claimedIn(),
                claim.plea().circumstances(),
                claim.filedAt(),
                claim.filedBy(),
                claim.state(),
                weighed,
                claim.entries(),
                claim.attachments().stream()
                        .map(file -> AttachmentView.of(claim, file))
                        .toList());
    }
}
