package org.plumbline.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.MonthFinding;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.StandardModel;

/** What the tables find for the single months of a year that exceptions are claimed for. */
final class ClaimedMonths {
    private final ContractRules rules;
    private final Submission submission;
    private final Map<String, Object> circumstances;

    ClaimedMonths(ContractRules rules, Submission submission, Map<String, Object> circumstances) {
        this.rules = rules;
        this.submission = submission;
        this.circumstances = new HashMap<>(circumstances);
        this.circumstances.put(StandardModel.KIND, Kind.MONTHLY.name());
    }

    List<MonthFinding> findings() {
        if (submission.kind() == Kind.MONTHLY) {
            return List.of();
        }
        return submission.exceptions().stream()
                .filter(claim -> rules.models().containsKey(claim.standard()))
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
        StandardModel model = rules.models().get(claimed.standard());
        Submission alone = submission.aboutMonth(claimed.month());
        Figures figures = Figures.of(rules.contract(), model.standard(), alone, List.of());
        Subject subject = Subject.contractor(submission.contractor());
        return new MonthFinding(
                claimed.standard(),
                claimed.month(),
                TableEvaluation.of(model, subject, figures, circumstances)
                        .finding()
                        .effect());
    }
}
