package org.plumbline.releasing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cases.CheckReport;
import org.plumbline.drafting.Checking;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafts;
import org.plumbline.fact.Period;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.WhenCertain;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.KeptRulebook;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Publications;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.settings.Settings;

/** Lets rulebooks decide: those of the folder by themselves, others when they were checked and a second person agrees. */
@ApplicationScoped
public class Releasing {
    private final Rulebooks rulebooks;
    private final KeptRulebooks kept;
    private final CompiledRulebooks compiled;
    private final Publications publications;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Checking checking;
    private final AuditTrail audit;
    private final Settings settings;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Releasing(
            Rulebooks rulebooks,
            KeptRulebooks kept,
            CompiledRulebooks compiled,
            Publications publications,
            Proposals proposals,
            Drafts drafts,
            Checking checking,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.kept = kept;
        this.compiled = compiled;
        this.publications = publications;
        this.proposals = proposals;
        this.drafts = drafts;
        this.checking = checking;
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
    public Publication publish(Rulebook rulebook, Period from, String note, String by) {
        return publish(rulebook, new Publications.Wanted(rulebook.fingerprint(), from, note, by, null), null)
                .orElseThrow();
    }

    private Optional<Publication> publish(Rulebook rulebook, Publications.Wanted wanted, UUID proposal) {
        kept.keep(KeptRulebook.of(rulebook));
        Optional<Publication> publication = publications.add(wanted, proposal);
        publication.ifPresent(done -> {
            audit.record(
                    done.approvedBy() == null ? done.by() : done.approvedBy(),
                    AuditTrail.Act.ADMINISTERED,
                    "release " + done.rulebook(),
                    "published from " + (done.from() == null ? "the beginning" : done.from()));
            WhenCertain.run(() -> rulebooks.follow(rulebook), () -> {
                // Nothing was published.
            });
        });
        return publication;
    }

    /**
     * Proposes a draft for publication, or publishes it where no second person is asked for.
     *
     * @throws ChangeRefused with what is wrong, if its check fails; or if it is over
     */
    public ReleaseProposal propose(Draft draft, Period from, String note, Caller caller) {
        if (!draft.open()) {
            throw new ChangeRefused(ChangeRefused.Why.OVER, "RB-083", "The draft is over; begin another.");
        }
        RulebookFiles files = RulebookFiles.of(drafts.files(draft));
        CheckReport report = checking.run(files);
        if (!report.ok()) {
            throw new ChangeRefused(report.toMend());
        }
        kept.keep(KeptRulebook.of(compiled.of(files)));
        Set<String> authors = Stream.concat(
                        Stream.of(caller.name()),
                        drafts.changes(draft.id()).stream().map(Draft.Change::by))
                .collect(Collectors.toSet());
        return agreed(keep(proposal(files.fingerprint(), from, note, authors, caller), draft.id()));
    }

    /**
     * Proposes to publish a kept rulebook again, from a period on.
     *
     * @return empty if there is none of the fingerprint that was ever published
     */
    public Optional<ReleaseProposal> proposeAgain(String fingerprint, Period from, String note, Caller caller) {
        boolean published = rulebooks.publications().stream()
                .anyMatch(each -> each.rulebook().equals(fingerprint));
        return published
                ? Optional.of(agreed(keep(proposal(fingerprint, from, note, Set.of(caller.name()), caller), null)))
                : Optional.empty();
    }

    private ReleaseProposal proposal(String fingerprint, Period from, String note, Set<String> authors, Caller caller) {
        return new ReleaseProposal(
                ids.generate(),
                fingerprint,
                from,
                note,
                authors,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                true,
                null);
    }

    private ReleaseProposal keep(ReleaseProposal proposal, UUID draft) {
        if (!proposals.keep(proposal, draft)) {
            throw new ChangeRefused(ChangeRefused.Why.OVER, "RB-083", "The draft was ended meanwhile.");
        }
        audit.record(proposal.by(), AuditTrail.Act.ADMINISTERED, "release " + proposal.rulebook(), "proposed");
        return proposal;
    }

    /** Where no second person is asked for, who proposes publishes. */
    private ReleaseProposal agreed(ReleaseProposal proposal) {
        return settings.releases().secondPerson() ? proposal : publish(proposal, null);
    }

    private ReleaseProposal publish(ReleaseProposal proposal, String approvedBy) {
        Publications.Wanted wanted = new Publications.Wanted(
                proposal.rulebook(), proposal.from(), proposal.note(), proposal.by(), approvedBy);
        if (publish(compiled.of(proposal.rulebook()), wanted, proposal.id()).isEmpty()) {
            throw over();
        }
        return proposals.find(proposal.id()).orElseThrow();
    }

    /**
     * Agrees to a proposal, which is published at once.
     *
     * @throws ChangeRefused if it is over, or the caller had a hand in it
     */
    public ReleaseProposal approve(ReleaseProposal proposal, Caller caller) {
        if (proposal.authors().contains(caller.name())) {
            throw new ChangeRefused(
                    ChangeRefused.Why.NOT_ALLOWED,
                    "RB-085",
                    "Who proposed or changed a release does not approve it; ask another approver.");
        }
        return publish(proposal, caller.name());
    }

    /**
     * Declines a proposal.
     *
     * @throws ChangeRefused if it is over
     */
    public ReleaseProposal decline(ReleaseProposal proposal, Caller caller) {
        if (!proposals.decline(proposal.id(), caller.name())) {
            throw over();
        }
        audit.record(caller.name(), AuditTrail.Act.ADMINISTERED, "release " + proposal.rulebook(), "declined");
        return proposals.find(proposal.id()).orElseThrow();
    }

    private static ChangeRefused over() {
        return new ChangeRefused(ChangeRefused.Why.OVER, "RB-086", "The proposal is over already.");
    }

    public Optional<ReleaseProposal> find(UUID proposal) {
        return proposals.find(proposal);
    }

    /** All proposals, the newest first. */
    public List<ReleaseProposal> proposals() {
        return proposals.all();
    }
}
