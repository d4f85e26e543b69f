package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of one standard for one subject, chosen among what the table and the rules propose.
 *
 * @param finding what the table found
 * @param decisive the proposal that won
 * @param outcome what was decided
 */
public record Ruling(Finding finding, Proposal decisive, Outcome outcome) {

    /**
     * Decides: the proposal with the earliest ground wins; then a valid exception turns a shortfall into EXCUSED.
     *
     * @param proposals what the rules propose about this finding, in any order
     * @throws IllegalStateException if two proposals of the winning ground disagree: a defect of the rules
     */
    public static Ruling of(Finding finding, List<Proposal> proposals) {
        List<Proposal> standing = Stream.concat(Stream.of(Proposal.ofTable(finding)), proposals.stream())
                .filter(proposal -> proposal.ground() != Proposal.Ground.EXCEPTION)
                .sorted(Comparator.comparing(Proposal::ground))
                .toList();
        Proposal first = standing.get(0);
        standing.stream()
                .filter(other -> other.ground() == first.ground() && other.outcome() != first.outcome())
                .findAny()
                .ifPresent(other -> {
                    throw new IllegalStateException("%s and %s disagree about standard %s: %s or %s."
                            .formatted(
                                    author(first),
                                    author(other),
                                    finding.standard(),
                                    first.outcome(),
                                    other.outcome()));
                });
        return proposals.stream()
                .filter(proposal -> proposal.ground() == Proposal.Ground.EXCEPTION
                        && first.outcome().isShortfall())
                .findFirst()
                .map(exception -> new Ruling(finding, exception, exception.outcome()))
                .orElse(new Ruling(finding, first, first.outcome()));
    }

    private static String author(Proposal proposal) {
        return proposal.rule() == null ? "The table" : "the rule '" + proposal.rule() + "'";
    }

    /** Whether the table had a say; not where the standard is out of scope or relieved. */
    public boolean isByTable() {
        return !decisive.ground().precedesTable();
    }

    public String level() {
        return isByTable() ? finding.level() : null;
    }

    public String row() {
        return isByTable() ? finding.row() : null;
    }

    public Matter matter() {
        return finding.matter();
    }

    /** The share that moves money: the row's for a penalty or a credit, else 0. */
    public BigDecimal share() {
        return outcome.movesMoney() ? finding.share() : BigDecimal.ZERO;
    }
}
