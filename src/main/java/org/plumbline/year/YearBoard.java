package org.plumbline.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Items;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.fact.Kind;
import org.plumbline.web.page.PageWords;

/**
 * Everything that holds now for a contractor's year, laid out.
 *
 * @param columns what the columns of the table of months are about
 * @param rows standards that say something in some column
 * @param waiting standards that wait for figures in every column where they apply
 * @param idle standards that apply in none
 * @param year the assessment that settles it: the final one or, until there is one, the latest of what comes before; null
 *     where none of the year as a whole is kept
 * @param waterfall null where no dollar can be named
 * @param submissions what was kept last, the newest first
 */
public record YearBoard(
        List<Column> columns,
        List<HeatRow> rows,
        List<HeatRow> waiting,
        List<HeatRow> idle,
        List<Trend> trends,
        Assessment year,
        Waterfall waterfall,
        List<Duty> obligations,
        List<Assessment> submissions) {
    private static final int MONTHS = 12;

    /** A month, or the year in one of its stages. */
    public record Column(String label, String title, Assessment assessment) {}

    /** What the contractor is to do about a standard, in words. */
    public record Duty(String standard, String what, String basis, String clause) {
        Duty what(String all) {
            return new Duty(standard, all, basis, clause);
        }
    }

    /**
     * Lays out a year.
     *
     * @param holding what no later assessment supersedes, as the contract is read
     * @param submissions what was kept last
     * @param contract as it is now, or null where no edition of now has its id
     */
    static YearBoard of(int number, List<Assessment> holding, List<Assessment> submissions, Contract contract) {
        Map<String, Assessment> current = holding.stream()
                .collect(Collectors.toMap(
                        each -> each.submission().period() + " "
                                + each.submission().kind(),
                        each -> each,
                        (earlier, later) -> later));
        List<Column> columns = columns(number, current);
        boolean hasMonths = columns.size() >= MONTHS;
        List<HeatRow> rows = HeatRow.of(
                columns.stream().map(Column::assessment).toList(), hasMonths ? kindsOfMonths(contract) : Set.of());
        List<String> months = columns.stream().limit(MONTHS).map(Column::title).toList();
        Assessment year = year(number, current);
        return new YearBoard(
                columns,
                rows.stream().filter(row -> !row.isIdle() && !row.isWaiting()).toList(),
                rows.stream().filter(HeatRow::isWaiting).toList(),
                rows.stream().filter(HeatRow::isIdle).toList(),
                hasMonths
                        ? rows.stream()
                                .flatMap(row -> Trend.of(row, months).stream())
                                .toList()
                        : List.of(),
                year,
                year == null ? null : Waterfall.of(year.settlement()),
                year == null ? List.of() : duties(year, contract),
                submissions);
    }

    /** The kinds of items that are of one month each. */
    private static Set<String> kindsOfMonths(Contract contract) {
        return contract == null
                ? Set.of()
                : contract.facts().values().stream()
                        .map(Fact::items)
                        .filter(items -> items != null && items.subject() != null && items.month() != null)
                        .map(Items::subject)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Twelve months where there are figures of any, and the stages of the year that there are. */
    private static List<Column> columns(int number, Map<String, Assessment> current) {
        List<Column> columns = new ArrayList<>();
        if (current.keySet().stream().anyMatch(key -> key.endsWith(" " + Kind.MONTHLY))) {
            IntStream.rangeClosed(1, MONTHS).forEach(month -> {
                String period = "%d-%02d".formatted(number, month);
                String title = Shown.of(period, "month");
                columns.add(new Column(title.substring(0, 3), title, current.get(period + " " + Kind.MONTHLY)));
            });
        }
        for (Kind kind : List.of(Kind.YEAR_TO_DATE, Kind.INITIAL, Kind.FINAL)) {
            Assessment assessment = current.get(number + " " + kind);
            if (assessment != null) {
                columns.add(new Column(PageWords.word(kind), PageWords.word(kind), assessment));
            }
        }
        return columns;
    }

    private static Assessment year(int number, Map<String, Assessment> current) {
        return Stream.of(Kind.FINAL, Kind.INITIAL, Kind.YEAR_TO_DATE)
                .map(kind -> current.get(number + " " + kind))
                .filter(assessment -> assessment != null)
                .findFirst()
                .orElse(null);
    }

    private static List<Duty> duties(Assessment year, Contract contract) {
        return year.obligations().stream()
                .collect(Collectors.groupingBy(
                        each -> new Duty(each.standard(), "", basis(each), section(contract, each.clause())),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                each -> each.kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(each -> each.getKey().what(each.getValue()))
                .toList();
    }

    private static String basis(Obligation each) {
        return switch (each.basis()) {
            case SHALL -> "the contract obliges to it";
            case MAY_BE_REQUESTED -> "may be requested";
        };
    }

    private static String section(Contract contract, String clause) {
        return contract == null || contract.clauses().get(clause) == null
                ? clause
                : contract.clauses().get(clause).section();
    }

    public Settlement settlement() {
        return year == null ? null : year.settlement();
    }

    /** How many decisions of the year came out so. */
    public long count(Outcome outcome) {
        return year == null
                ? 0
                : year.decisions().stream()
                        .filter(each -> each.outcome() == outcome)
                        .count();
    }

    public long penalties() {
        return count(Outcome.PENALTY);
    }

    public long undecided() {
        return count(Outcome.UNDECIDED);
    }

    public boolean hasMonths() {
        return columns.size() >= MONTHS;
    }
}
