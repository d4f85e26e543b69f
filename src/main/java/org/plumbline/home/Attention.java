package org.plumbline.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.querying.DecisionFilter;
import org.plumbline.querying.DecisionGroup;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.Decisions;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.ContractWords;

/** Gathers what needs attention: what is undecided, what was decided lately, and what the years come to. */
@ApplicationScoped
public class Attention {
    private static final int LATEST = 8;
    private static final int YEARS_BACK = 3;
    private static final int MOST_GROUPS = 10_000;
    private static final BigDecimal ANY_MONEY = new BigDecimal("0.01");
    private static final int MOST_NAMED = 8;

    private final Decisions decisions;
    private final ContractWords contracts;

    Attention(Decisions decisions, ContractWords contracts) {
        this.decisions = decisions;
        this.contracts = contracts;
    }

    /**
     * What the page shows.
     *
     * @param undecided of final years, by contract and standard, the most first
     * @param moreUndecided how many more of them
     * @param latest the last that moved money
     */
    public record Board(
            long undecidedInAll,
            List<Undecided> undecided,
            long moreUndecided,
            List<Year> years,
            List<DecisionInContext> latest) {}

    /** How many final decisions on a standard of a contract wait for figures. */
    public record Undecided(String contract, String standard, String title, long decisions) {}

    /** What the final decisions of a year come to, before caps and settlements. */
    public record Year(
            String year,
            long decisions,
            long penalised,
            BigDecimal penalties,
            BigDecimal credits,
            BigDecimal bonuses) {}

    Board board(Caller caller) {
        List<Undecided> undecided = undecided(caller);
        return new Board(
                undecided.stream().mapToLong(Undecided::decisions).sum(),
                undecided.stream().limit(MOST_NAMED).toList(),
                Math.max(0, undecided.size() - MOST_NAMED),
                years(caller),
                latest(caller));
    }

    /** The last that moved money. */
    private List<DecisionInContext> latest(Caller caller) {
        DecisionFilter paid = current();
        paid.minAmount = ANY_MONEY;
        return decisions.page(DecisionQuery.newest(LATEST, paid, caller)).page().items();
    }

    /** By standard: the ledger keeps tallies of these, and need not count however many there are. */
    private List<Undecided> undecided(Caller caller) {
        List<String> order = List.copyOf(contracts.standards().keySet());
        DecisionFilter open = current();
        open.outcome = Outcome.UNDECIDED;
        return decisions
                .summary(
                        DecisionQuery.newest(MOST_GROUPS, open, caller),
                        List.of(DecisionGroup.By.contract, DecisionGroup.By.standard),
                        MOST_GROUPS)
                .stream()
                .map(this::undecided)
                .sorted(Comparator.comparingLong(Undecided::decisions)
                        .reversed()
                        .thenComparing(Undecided::contract, Comparator.reverseOrder())
                        .thenComparing(each -> order.indexOf(each.standard())))
                .toList();
    }

    private Undecided undecided(DecisionGroup group) {
        String contract = group.keys().get(DecisionGroup.By.contract);
        String standard = group.keys().get(DecisionGroup.By.standard);
        return new Undecided(contract, standard, contracts.standard(contract, standard), group.decisions());
    }

    /** The last contract years that have final decisions; older ones are a filter away. */
    private List<Year> years(Caller caller) {
        return decisions
                .summary(
                        DecisionQuery.newest(MOST_GROUPS, current(), caller),
                        List.of(DecisionGroup.By.period, DecisionGroup.By.outcome),
                        MOST_GROUPS)
                .stream()
                .collect(Collectors.groupingBy(
                        group -> group.keys().get(DecisionGroup.By.period), TreeMap::new, Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .limit(YEARS_BACK)
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    private static Year year(String year, List<DecisionGroup> groups) {
        return new Year(
                year,
                groups.stream().mapToLong(DecisionGroup::decisions).sum(),
                groups.stream()
                        .filter(group ->
                                Outcome.PENALTY.name().equals(group.keys().get(DecisionGroup.By.outcome)))
                        .mapToLong(DecisionGroup::decisions)
                        .sum(),
                groups.stream().map(DecisionGroup::penalties).reduce(BigDecimal.ZERO, BigDecimal::add),
                groups.stream().map(DecisionGroup::credits).reduce(BigDecimal.ZERO, BigDecimal::add),
                groups.stream().map(DecisionGroup::bonuses).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Final decisions that hold now; what would be under other readings needs no attention and moves no money. */
    private static DecisionFilter current() {
        DecisionFilter filter = new DecisionFilter();
        filter.kind = Kind.FINAL;
        filter.readings = DecisionQuery.Readings.CONTRACT;
        return filter;
    }
}
