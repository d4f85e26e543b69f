package org.plumbline.contract;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.fact.Period;

/** The editions of a series of contracts that are, were or will be in force. */
public final class Editions {
    /** Of a contract that stands alone. */
    public static final Editions NONE = new Editions(List.of());

    private final List<Contract> editions;

    private Editions(List<Contract> editions) {
        this.editions = editions;
    }

    /**
     * The editions of one series; none where there is no such series.
     *
     * @param series null for a contract that stands alone
     */
    public static Editions of(String series, Collection<Contract> contracts) {
        return new Editions(contracts.stream()
                .filter(contract -> series != null && series.equals(contract.series()) && contract.inForce())
                .sorted(Comparator.comparing(Contract::from))
                .toList());
    }

    public boolean isEmpty() {
        return editions.isEmpty();
    }

    /** The edition in force on every day of a period. */
    public Optional<Contract> inForce(Period period) {
        return editions.stream().filter(edition -> edition.covers(period)).findFirst();
    }

    /** The edition in force during a period, or the one whose term is nearest to it; of two as near, the earlier. */
    public Optional<Contract> nearest(Period period) {
        return editions.stream().min(Comparator.comparingLong(edition -> daysAway(edition, period)));
    }

    /**
     * A sentence that says that no edition is in force during a period, and which is nearest.
     *
     * @param series what people call the editions; there is at least one
     */
    public String noneInForce(String series, Period period) {
        Contract nearest = nearest(period).orElseThrow();
        return "No edition of " + series + " is in force in " + period + "; the nearest is " + nearest.id() + ", from "
                + nearest.from() + " to " + nearest.to() + ".";
    }

    private static long daysAway(Contract edition, Period period) {
        return Math.max(
                0,
                Math.max(
                        ChronoUnit.DAYS.between(period.lastDay(), edition.from()),
                        ChronoUnit.DAYS.between(edition.to(), period.firstDay())));
    }
}
