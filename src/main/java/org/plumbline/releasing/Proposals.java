package org.plumbline.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.drafting.Drafts;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Periods;
import org.plumbline.rulebooks.KeptRulebooks;

/** All proposals. */
@ApplicationScoped
public class Proposals {
    private final EntityManager database;
    private final KeptRulebooks rulebooks;
    private final Drafts drafts;
    private final Clock clock;

    Proposals(EntityManager database, KeptRulebooks rulebooks, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.database = database;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * Keeps a proposal, and ends the draft it was made of.
     *
     * @param draft null where it was made of none
     * @return false if the draft is over already; then nothing is kept
     */
    @Transactional
    public boolean keep(ReleaseProposal proposal, UUID draft) {
        if (draft != null) {
            drafts.hold(draft);
            if (!drafts.find(draft).orElseThrow().open()) {
                return false;
            }
            drafts.end(draft, proposal.by(), proposal.id());
        }
        ProposalEntity row = new ProposalEntity();
        row.id = proposal.id();
        row.rulebook = rulebooks.number(proposal.rulebook());
        row.firstPeriod = Periods.text(proposal.from());
        row.note = proposal.note();
        row.authors = proposal.authors().stream().sorted().collect(Collectors.joining("\n"));
        row.proposedAt = proposal.at();
        row.proposedBy = proposal.by();
        row.persist();
        return true;
    }

    @Transactional
    public Optional<ReleaseProposal> find(UUID id) {
        return ProposalEntity.<ProposalEntity>findByIdOptional(id).map(this::proposal);
    }

    /** All, the newest first. */
    @Transactional
    public List<ReleaseProposal> all() {
        return ProposalEntity.<ProposalEntity>find("order by proposedAt desc, id").stream()
                .map(this::proposal)
                .toList();
    }

    /** Ends a proposal by declining it; says whether it was open until now. */
    @Transactional
    public boolean decline(UUID proposal, String by) {
        return end(proposal, by, null);
    }

    /** Whether a proposal is open, and stays so for others until the transaction is over. */
    boolean mayEnd(UUID proposal) {
        Locks.take(database, "proposal " + proposal);
        return ProposalEndEntity.findById(proposal) == null;
    }

    /** Ends a proposal, by what became of it or null; says whether it was open until now. */
    boolean end(UUID proposal, String by, Long publication) {
        if (!mayEnd(proposal)) {
            return false;
        }
        ProposalEndEntity row = new ProposalEndEntity();
        row.proposal = proposal;
        row.endedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.endedBy = by;
        row.publication = publication;
        row.persist();
        return true;
    }

    private ReleaseProposal proposal(ProposalEntity row) {
        ProposalEndEntity end = ProposalEndEntity.findById(row.id);
        return new ReleaseProposal(
                row.id,
                rulebooks.fingerprint(row.rulebook),
                Periods.read(row.firstPeriod),
                row.note,
                Set.of(row.authors.split("\n")),
                row.proposedAt,
                row.proposedBy,
                end == null,
                end == null ? null : end.publication);
    }
}
