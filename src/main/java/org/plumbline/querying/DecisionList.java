package org.plumbline.querying;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.request.Page;
import org.plumbline.web.page.PageQuery;
import org.plumbline.web.page.SortColumn;

/**
 * The decisions that were asked for, one page of them, with the totals of all.
 *
 * @param whatIfs how many of all are under readings that a request named, where nobody asked for them apart
 * @param counts whose dollars the totals are, in words; empty where none are shown
 * @param wrong what is wrong with a field, by its name; then nothing was looked for
 */
public record DecisionList(
        PageQuery asked,
        Page<DecisionInContext> page,
        List<Total> totals,
        long whatIfs,
        String counts,
        List<SortColumn> columns,
        Map<String, String> wrong) {
    private static final String USUAL = "-decidedAt";

    /**
     * How many of one outcome there are, and what they come to.
     *
     * @param address the same list with only these
     */
    public record Total(Outcome outcome, long decisions, BigDecimal amount, String address, boolean chosen) {}

    static DecisionList of(
            PageQuery asked,
            Page<DecisionInContext> page,
            List<DecisionGroup> groups,
            long whatIfs,
            DecisionQuery query) {
        boolean anyMoney = groups.stream().anyMatch(group -> group.amount().signum() != 0);
        return new DecisionList(
                asked,
                page,
                totals(asked, groups),
                whatIfs,
                anyMoney
                        ? "Dollars in the totals are those of "
                                + of(query.filter().moneyOf()) + "."
                        : "",
                columns(asked),
                Map.of());
    }

    private static String of(Kind kind) {
        return switch (kind) {
            case MONTHLY -> "months";
            case YEAR_TO_DATE -> "years to date";
            case INITIAL -> "preliminary years";
            case FINAL -> "final years";
        };
    }

    static DecisionList refused(PageQuery asked, Map<String, String> wrong) {
        return new DecisionList(asked, new Page<>(List.of(), 0, 1, 0), List.of(), 0, "", columns(asked), wrong);
    }

    private static List<Total> totals(PageQuery asked, List<DecisionGroup> groups) {
        return groups.stream()
                .map(group -> total(asked, group))
                .sorted((one, other) -> one.outcome().compareTo(other.outcome()))
                .toList();
    }

    private static Total total(PageQuery asked, DecisionGroup group) {
        String name = group.keys().get(DecisionGroup.By.outcome);
        boolean chosen = asked.get("outcome").equals(name);
        PageQuery narrowed = chosen ? asked.without("outcome") : asked.with("outcome", name);
        return new Total(
                Outcome.valueOf(name),
                group.decisions(),
                group.amount().signum() == 0 ? null : group.amount(),
                narrowed.without("page").query(),
                chosen);
    }

    private static List<SortColumn> columns(PageQuery asked) {
        return List.of(
                SortColumn.of("Standard", "standard", false, asked, USUAL),
                SortColumn.of("Contractor", "contractor", false, asked, USUAL),
                SortColumn.of("Period", "period", false, asked, USUAL),
                SortColumn.of("Outcome", "outcome", false, asked, USUAL),
                SortColumn.of("Amount", "amount", true, asked, USUAL),
                SortColumn.of("Decided", "decidedAt", true, asked, USUAL));
    }

    /** The address of the page before, or null. */
    public String before() {
        return page.page() == 0 ? null : at(page.page() - 1);
    }

    /** The address of the next page, or null. */
    public String next() {
        return first() + page.items().size() > page.total() || page.items().size() < page.size()
                ? null
                : at(page.page() + 1);
    }

    private String at(int number) {
        return (number == 0 ? asked.without("page") : asked.with("page", Integer.toString(number))).query();
    }

    /** The number of the first one shown, from 1. */
    public long first() {
        return (long) page.page() * page.size() + 1;
    }

    public long last() {
        return first() + page.items().size() - 1;
    }

    /** What they come to together; null where no money moves. */
    public BigDecimal penalties() {
        return totals.stream()
                .filter(total -> total.outcome() == Outcome.PENALTY)
                .map(Total::amount)
                .findFirst()
                .orElse(null);
    }

    /** Whether one of the filters that few people need is used. */
    public boolean usesMore() {
        return List.of(
                        "market",
                        "kind",
                        "group",
                        "subject",
                        "row",
                        "interpretation",
                        "readings",
                        "minAmount",
                        "from",
                        "to",
                        "current")
                .stream()
                .anyMatch(asked::has);
    }
}
