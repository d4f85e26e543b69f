package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.contract.Standard;
import org.plumbline.decision.MonthFinding;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.StandardModel;

/** What the tables find for the single months of a year: those that are given, and those that exceptions are claimed for. */
final class SingleMonths {
    private final ContractRules rules;
    private final Submission submission;
    private final Tables tables;
    private final Map<String, String> readings;

    SingleMonths(ContractRules rules, Submission submission, Tables tables, Map<String, String> readings) {
        this.rules = rules;
        this.submission = submission;
        this.tables = tables;
        this.readings = readings;
    }

    List<MonthFinding> findings() {
        if (submission.kind() == Kind.MONTHLY) {
            return List.of();
        }
        return Stream.concat(given(), claimed()).distinct().map(this::finding).toList();
    }

    /** A month of a standard, however often it is asked for. */
    private record Month(String standard, Period month) {}

    /** The months given, of each standard that binds the market and that a month can fall short of. */
    private Stream<Month> given() {
        return rules.contract().standards().values().stream()
                .filter(standard -> !standard.isAnnual()
                        && standard.isOfContractor()
                        && standard.markets().contains(submission.market())
                        && canFallShort(rules.models().get(standard.id())))
                .flatMap(standard ->
                        submission.months().keySet().stream().map(month -> new Month(standard.id(), month)));
    }

    private static boolean canFallShort(StandardModel model) {
        return model != null
                && model.frame().rows().stream()
                        .anyMatch(row ->
                                Outcome.valueOf(row.outputs().get("effect")).isShortfall());
    }

    private Stream<Month> claimed() {
        return submission.exceptions().stream()
                .filter(claim -> rules.models().containsKey(claim.standard())
                        && standard(claim.standard()).isOfContractor())
                .flatMap(claim -> claim.months().stream()
                        .filter(month -> month.year() == submission.period().year())
                        .map(month -> new Month(claim.standard(), month)));
    }

    private MonthFinding finding(Month of) {
        Submission month = submission.aboutMonth(of.month());
        Instance contractor =
                Instance.of(rules.contract(), standard(of.standard()), month).get(0);
        StandardResult alone = tables.result(contractor, month, List.of(), readings, Map.of());
        return new MonthFinding(of.standard(), of.month(), alone.finding().effect());
    }

    private Standard standard(String id) {
        return rules.contract().standards().get(id);
    }
}
