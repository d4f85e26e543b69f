package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import org.plumbline.contract.Standard;
import org.plumbline.decision.MonthFinding;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;

/** What the tables find for the single months of a year that exceptions are claimed for. */
final class ClaimedMonths {
    private final ContractRules rules;
    private final Submission submission;
    private final Tables tables;
    private final Map<String, String> readings;

    ClaimedMonths(ContractRules rules, Submission submission, Tables tables, Map<String, String> readings) {
        this.rules = rules;
        this.submission = submission;
        this.tables = tables;
        this.readings = readings;
    }

    List<MonthFinding> findings() {
        if (submission.kind() == Kind.MONTHLY) {
            return List.of();
        }
        return submission.exceptions().stream()
                .filter(claim -> rules.models().containsKey(claim.standard())
                        && standard(claim.standard()).isOfContractor())
                .flatMap(claim -> claim.months().stream()
                        .filter(month -> month.year() == submission.period().year())
                        .map(month -> new Claimed(claim.standard(), month)))
                .distinct()
                .map(this::finding)
                .toList();
    }

    /** A month of a standard, however many claims are about it. */
    private record Claimed(String standard, Period month) {}

    private MonthFinding finding(Claimed claimed) {
        Submission month = submission.aboutMonth(claimed.month());
        Instance contractor = Instance.of(rules.contract(), standard(claimed.standard()), month)
                .get(0);
        StandardResult alone = tables.result(contractor, month, List.of(), readings, Map.of());
        return new MonthFinding(
                claimed.standard(), claimed.month(), alone.finding().effect());
    }

    private Standard standard(String id) {
        return rules.contract().standards().get(id);
    }
}
