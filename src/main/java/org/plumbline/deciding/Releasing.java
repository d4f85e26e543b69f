package org.plumbline.deciding;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.access.AuditTrail;
import org.plumbline.access.Caller;
import org.plumbline.cases.Check;
import org.plumbline.fact.Period;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;

/** Lets rulebooks decide: those of the folder by themselves, others when they were checked and a second person agrees. */
@ApplicationScoped
public class Releasing {
    private final Rulebooks rulebooks;
    private final KeptRulebooks kept;
    private final Publications publications;
    private final Proposals proposals;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Settings settings;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Releasing(
            Rulebooks rulebooks,
            KeptRulebooks kept,
            Publications publications,
            Proposals proposals,
            Drafts drafts,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.kept = kept;
        this.publications = publications;
        this.proposals = proposals;
        this.drafts = drafts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Brings in the rulebook that came with the service.
     *
     * @return whether it decides all periods: not if people published another since
     */
    boolean shipped(Rulebook rulebook) {
        kept.keep(KeptRulebook.of(rulebook));
        return publications.addShipped(new Publications.Wanted(
                rulebook.fingerprint(), null, "Shipped with the service", Caller.SERVICE.name(), null));
    }

    /** Lets a compiled rulebook decide from a period on, at once. */
    public Publication publish(Rulebook rulebook, Period from, String note, String by, String approvedBy) {
        kept.keep(KeptRulebook.of(rulebook));
        Publication publication =
                publications.add(new Publications.Wanted(rulebook.fingerprint(), from, note, by, approvedBy));
        audit.record(
                approvedBy == null ? by : approvedBy,
                AuditTrail.Act.ADMINISTERED,
                "release " + rulebook.fingerprint(),
                "published from " + (from == null ? "the beginning" : from));
        rulebooks.follow(rulebook);
        return publication;
    }

    /**
     * Proposes a draft for publication, or publishes it where no second person is asked for.
     *
     * @throws ChangeRefused with what is wrong, if its check fails; or if it is over
     */
    public Proposal propose(Draft draft, Period from, String note, Caller caller) {
        if (!draft.open()) {
            throw new ChangeRefused(ChangeRefused.Why.OVER, "RB-083", "The draft is over; begin another.");
        }
        RulebookFiles files = RulebookFiles.of(drafts.files(draft));
        Check.Report report = Check.run(files, Map.of());
        if (!report.passed()) {
            throw new ChangeRefused(report.faults());
        }
        kept.keep(KeptRulebook.of(Rulebook.read(files)));
        Set<String> authors = Stream.concat(
                        Stream.of(caller.name()),
                        drafts.changes(draft.id()).stream().map(Draft.Change::by))
                .collect(Collectors.toSet());
        Proposal proposal = keep(files.fingerprint(), from, note, authors, caller);
        drafts.end(draft.id(), caller.name(), proposal.id());
        return agreed(proposal, caller);
    }

    /**
     * Proposes to publish a kept rulebook again, from a period on.
     *
     * @return empty if there is none of the fingerprint that was ever published
     */
    public Optional<Proposal> proposeAgain(String fingerprint, Period from, String note, Caller caller) {
        boolean published = rulebooks.publications().stream()
                .anyMatch(each -> each.rulebook().equals(fingerprint));
        return published
                ? Optional.of(agreed(keep(fingerprint, from, note, Set.of(caller.name()), caller), caller))
                : Optional.empty();
    }

    private Proposal keep(String fingerprint, Period from, String note, Set<String> authors, Caller caller) {
        Proposal proposal = new Proposal(
                ids.generate(),
                fingerprint,
                from,
                note,
                authors,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                true,
                null);
        proposals.keep(proposal);
        audit.record(caller.name(), AuditTrail.Act.ADMINISTERED, "release " + fingerprint, "proposed");
        return proposal;
    }

    /** Where no second person is asked for, who proposes publishes. */
    private Proposal agreed(Proposal proposal, Caller caller) {
        return settings.releases().secondPerson() ? proposal : publish(proposal, caller, null);
    }

    private Proposal publish(Proposal proposal, Caller caller, String approvedBy) {
        Rulebook rulebook = rulebooks
                .deciding(proposal.rulebook())
                .orElseGet(() -> Rulebook.read(RulebookFiles.of(kept.files(proposal.rulebook()))));
        Publication publication = publish(rulebook, proposal.from(), proposal.note(), proposal.by(), approvedBy);
        proposals.end(proposal.id(), caller.name(), publication.number());
        return proposals.find(proposal.id()).orElseThrow();
    }

    /**
     * Agrees to a proposal, which is published at once.
     *
     * @throws ChangeRefused if it is over, or the caller had a hand in it
     */
    public synchronized Proposal approve(Proposal proposal, Caller caller) {
        mustBeOpen(proposal);
        if (proposal.authors().contains(caller.name())) {
            throw new ChangeRefused(
                    ChangeRefused.Why.NOT_ALLOWED,
                    "RB-085",
                    "Who proposed or changed a release does not approve it; ask another approver.");
        }
        return publish(proposal, caller, caller.name());
    }

    /** Declines a proposal. */
    @Transactional
    public Proposal decline(Proposal proposal, Caller caller) {
        mustBeOpen(proposal);
        proposals.end(proposal.id(), caller.name(), null);
        audit.record(caller.name(), AuditTrail.Act.ADMINISTERED, "release " + proposal.rulebook(), "declined");
        return proposals.find(proposal.id()).orElseThrow();
    }

    private void mustBeOpen(Proposal proposal) {
        if (!proposals.find(proposal.id()).orElseThrow().open()) {
            throw new ChangeRefused(ChangeRefused.Why.OVER, "RB-086", "The proposal is over already.");
        }
    }

    public Optional<Proposal> find(UUID proposal) {
        return proposals.find(proposal);
    }

    /** All proposals, the newest first. */
    public List<Proposal> proposals() {
        return proposals.all();
    }
}
