package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Reading;
import org.plumbline.decision.Matter;
import org.plumbline.decision.MonthFinding;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;

/** What other readings of the contract would have given, for each decision and for the settlement. */
final class Alternatives {
    private final Map<Matter, List<Trail.ReadingEffect>> byMatter = new LinkedHashMap<>();
    private final List<Settlement.UnderReading> settlements = new ArrayList<>();
    private final ContractRules rules;
    private final Submission submission;

    /** The readings decided under, by parameter. */
    private final Map<String, String> chosen;

    private final Tables tables;
    private final Verdict verdict;
    private List<MonthFinding> asChosen;

    private Alternatives(
            ContractRules rules, Submission submission, Tables tables, Map<String, String> chosen, Verdict verdict) {
        this.rules = rules;
        this.submission = submission;
        this.tables = tables;
        this.chosen = chosen;
        this.verdict = verdict;
    }

    static Alternatives of(
            ContractRules rules, Submission submission, Tables tables, Map<String, String> chosen, Verdict verdict) {
        Alternatives alternatives = new Alternatives(rules, submission, tables, chosen, verdict);
        rules.contract().readings().values().forEach(alternatives::explore);
        return alternatives;
    }

    /** Every alternative that bears on a matter, whether or not it changes anything. */
    List<Trail.ReadingEffect> of(Matter matter) {
        return byMatter.getOrDefault(matter, List.of());
    }

    /** The alternatives under which something else would be due. */
    List<Settlement.UnderReading> settlements() {
        return settlements;
    }

    /** A reading that is about other markets changes nothing in this one. */
    private void explore(Reading reading) {
        if (!rules.contract().interpretations().get(reading.interpretation()).isAbout(submission.market())) {
            return;
        }
        List<Matter> touched = verdict.results().keySet().stream()
                .filter(matter ->
                        ByMonths.bears(reading.interpretation(), rules.contract(), matter.standard(), submission))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        String current = chosen.get(reading.parameter());
        reading.values().keySet().stream()
                .filter(value -> !value.equals(current))
                .forEach(value -> {
                    Verdict other = under(reading, value, touched);
                    touched.forEach(matter -> byMatter.computeIfAbsent(matter, none -> new ArrayList<>())
                            .add(effect(reading, current, value, matter, other)));
                    settlement(reading, current, value, other.settlement());
                });
    }

    /** The verdict under another value; this very one where nothing that knows the reading finds anything else. */
    private Verdict under(Reading reading, String value, List<Matter> touched) {
        Map<String, String> readings = new LinkedHashMap<>(chosen);
        readings.put(reading.parameter(), value);
        boolean same = !rules.drl().looksAt(reading.parameter())
                && touched.stream().allMatch(matter -> isSame(matter, readings))
                && months(readings).equals(monthsAsChosen());
        return same ? verdict : Judging.judge(rules, submission, tables, readings);
    }

    private boolean isSame(Matter matter, Map<String, String> readings) {
        StandardResult result = verdict.results().get(matter);
        return result.instance().absence() != null
                || tables.result(result.instance(), submission, verdict.takenOut(), readings, verdict.tallies())
                        .comesToTheSame(result);
    }

    /** Found once, and only where something asks: a year has twelve of them for each standard. */
    private List<MonthFinding> monthsAsChosen() {
        if (asChosen == null) {
            asChosen = months(chosen);
        }
        return asChosen;
    }

    /** Claims and corrective steps look at what the tables find for single months, which may be another thing too. */
    private List<MonthFinding> months(Map<String, String> readings) {
        return new SingleMonths(rules, submission, tables, readings).findings();
    }

    private static Trail.ReadingEffect effect(
            Reading reading, String current, String value, Matter matter, Verdict other) {
        BigDecimal amount = Amounts.of(matter, other);
        return new Trail.ReadingEffect(
                reading.interpretation(),
                current,
                value,
                other.rulings().get(matter).outcome(),
                amount == null ? null : amount.toPlainString());
    }

    private void settlement(Reading reading, String current, String value, Settlement other) {
        if (other != null && !other.equals(verdict.settlement())) {
            settlements.add(new Settlement.UnderReading(
                    reading.interpretation(),
                    current,
                    value,
                    other.due(),
                    other.complete(),
                    other.dueAtLeast(),
                    other.dueAtMost()));
        }
    }
}
