package org.plumbline.replaying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.redeciding.Redeciding;
import org.plumbline.redeciding.Selection;

/** Adds up what comes of a replay, in bounded room however much is replayed. For one thread. */
final class ReplayTotals {
    private static final int MOST_CONTRACTORS = 10_000;
    private static final int MOST_DIFFS = 1_000;

    private final Map<Standard, ReplayCounts> byStandard = new LinkedHashMap<>();
    private final Map<String, ReplayCounts> byContractor = new TreeMap<>();
    private final List<ReplayResult.Diff> diffs = new ArrayList<>();
    private ReplayCounts all = ReplayCounts.none();
    private ReplayCounts otherContractors;
    private long diffsLeftOut;
    private final Map<String, Long> whyNotDecidedAgain = new TreeMap<>();
    private final Map<String, Long> otherEngines = new TreeMap<>();
    private final Kind moneyOf;

    /** @param moneyOf whose dollars are summed: of one year there may be preliminary decisions beside the final ones */
    ReplayTotals(Kind moneyOf) {
        this.moneyOf = moneyOf;
    }

    private record Standard(String contract, String id) {}

    void add(Redeciding.Redecided redecided) {
        Selection selection = redecided.selection();
        long decisions = selection.decisions().size();
        if (redecided.notDecided() != null) {
            whyNotDecidedAgain.merge(redecided.notDecided(), decisions, Long::sum);
            selection.decisions().forEach(each -> count(selection.submission(), each, ReplayCounts.notDecidedAgain(1)));
        } else if (!redecided.by().equals(selection.engine())) {
            otherEngines.merge(selection.engine().name(), decisions, Long::sum);
        }
        redecided.decisions().forEach(again -> add(selection.submission(), again));
    }

    private void add(Submission submission, Redeciding.Again again) {
        ReplayCounts counted = ReplayCounts.of(again.selected().upshot(), again.upshot());
        ReplayCounts one = submission.kind() == moneyOf ? counted : counted.withoutDollars();
        count(submission, again.selected(), one);
        if (one.unchanged() == 0) {
            diff(submission, again);
        }
    }

    private void count(Submission submission, Selection.Selected selected, ReplayCounts one) {
        all = all.plus(one);
        byStandard.merge(new Standard(submission.contract(), selected.matter().standard()), one, ReplayCounts::plus);
        contractor(submission.contractor(), one);
    }

    private void contractor(String contractor, ReplayCounts one) {
        if (byContractor.size() < MOST_CONTRACTORS || byContractor.containsKey(contractor)) {
            byContractor.merge(contractor, one, ReplayCounts::plus);
        } else {
            otherContractors = otherContractors == null ? one : otherContractors.plus(one);
        }
    }

    private void diff(Submission submission, Redeciding.Again again) {
        if (diffs.size() == MOST_DIFFS) {
            diffsLeftOut++;
            return;
        }
        Selection.Selected selected = again.selected();
        diffs.add(new ReplayResult.Diff(
                selected.id(),
                submission.contract(),
                submission.contractor(),
                submission.market(),
                submission.period().toString(),
                submission.kind(),
                selected.matter().standard(),
                selected.matter().subject().kind(),
                selected.matter().subject().key(),
                selected.upshot(),
                again.upshot(),
                again.reason()));
    }

    ReplayResult result() {
        List<ReplayResult.OfStandard> standards = new ArrayList<>();
        byStandard.forEach((standard, counts) ->
                standards.add(new ReplayResult.OfStandard(standard.contract(), standard.id(), counts)));
        List<ReplayResult.OfContractor> contractors = new ArrayList<>();
        byContractor.forEach(
                (contractor, counts) -> contractors.add(new ReplayResult.OfContractor(contractor, counts)));
        return new ReplayResult(
                all, standards, contractors, otherContractors, diffs, diffsLeftOut, whyNotDecidedAgain, otherEngines);
    }
}
