package org.plumbline.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.decision.Shown;
import org.plumbline.drafting.Workbench;
import org.plumbline.fact.Period;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Rulebooks;

/** Releases and proposals as pages list them. */
@ApplicationScoped
class ReleaseList {
    private static final int SHORT = 12;
    private static final String ALL = "all periods";
    private static final String KIND = "sha256:";

    private final Rulebooks rulebooks;
    private final Workbench workbench;

    ReleaseList(Rulebooks rulebooks, Workbench workbench) {
        this.rulebooks = rulebooks;
        this.workbench = workbench;
    }

    /**
     * A release.
     *
     * @param rulebook its fingerprint, and the first digits of it
     * @param decides the periods it decides; null where it decides none any more
     */
    public record Item(
            long number,
            String rulebook,
            String digits,
            String from,
            String decides,
            String note,
            String by,
            String approvedBy,
            String at) {}

    /** All that were published, the newest first. */
    List<Item> all() {
        List<Publication> deciding = rulebooks.deciding();
        return rulebooks.publications().stream()
                .map(each -> item(each, deciding.contains(each) ? periods(each, deciding) : null))
                .toList();
    }

    /** Those that decide some period, by what they decide. */
    List<Item> deciding() {
        List<Item> items = new ArrayList<>(all());
        items.removeIf(item -> item.decides() == null);
        return items;
    }

    /** From its first month up to where a newer one begins. */
    private static String periods(Publication release, List<Publication> deciding) {
        int at = deciding.indexOf(release);
        Period next = at == 0 ? null : deciding.get(at - 1).from();
        String from = release.from() == null ? ALL : "from " + begin(release.from());
        return next == null ? from : from + " before " + begin(next);
    }

    private static String begin(Period from) {
        return from == null ? ALL : Shown.of(from.toString(), "period");
    }

    private Item item(Publication release, String decides) {
        return new Item(
                release.number(),
                release.rulebook(),
                digits(release.rulebook()),
                begin(release.from()),
                decides,
                release.note(),
                release.by(),
                release.approvedBy(),
                workbench.time(release.at()));
    }

    /** What tells a rulebook from another at a glance. */
    static String digits(String fingerprint) {
        String all = fingerprint.startsWith(KIND) ? fingerprint.substring(KIND.length()) : fingerprint;
        return all.substring(0, Math.min(SHORT, all.length()));
    }

    /** A proposal. @param status Waits, Published or Declined */
    public record Proposed(
            String id,
            String rulebook,
            String digits,
            String from,
            String note,
            String by,
            String authors,
            String at,
            String status,
            boolean open) {}

    Proposed proposed(ReleaseProposal proposal) {
        return new Proposed(
                proposal.id().toString(),
                proposal.rulebook(),
                digits(proposal.rulebook()),
                begin(proposal.from()),
                proposal.note(),
                proposal.by(),
                String.join(", ", proposal.authors().stream().sorted().toList()),
                workbench.time(proposal.at()),
                proposal.open() ? "Waits for approval" : proposal.publication() == null ? "Declined" : "Published",
                proposal.open());
    }
}
