package org.plumbline.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.drafting.ModelWords;
import org.plumbline.fact.Kind;
import org.plumbline.replaying.BulkReplaying;
import org.plumbline.replaying.KeptReplay;
import org.plumbline.replaying.ReplayCounts;
import org.plumbline.replaying.ReplayResult;

/**
 * What a draft would have changed, as far as it is known yet.
 *
 * @param over whether nothing will change any more
 * @param done decisions decided again; total: all that were selected
 * @param otherEngines how many had been decided by another engine than the one that runs, by its name
 * @param bars the dollars of each standard that changed and costs or earns something, to be drawn
 */
public record ImpactView(
        String id,
        String status,
        boolean over,
        String reason,
        long done,
        long total,
        ReplayCounts counts,
        Map<String, Long> otherEngines,
        List<Bar> bars,
        List<Diff> diffs,
        long diffsLeftOut) {
    private static final int LANE = 46;
    private static final int WIDEST = 420;
    private static final int MOST_DIFFS = 100;

    /** Dollars of a standard before and after. @param before how wide the bar is */
    public record Bar(String standard, int y, int before, int after, String dollarsBefore, String dollarsAfter) {}

    /**
     * One decision that changes.
     *
     * @param standard its number and title
     * @param subject what is judged beside the contractor itself, or empty
     * @param after null where nothing can be decided for it, for a reason
     */
    public record Diff(
            String decision,
            String standard,
            String subject,
            String contract,
            String contractor,
            String period,
            Kind kind,
            Upshot before,
            Upshot after,
            String reason) {}

    static ImpactView of(KeptReplay replay, BulkReplaying.Progress progress, ModelWords words) {
        ReplayResult result = replay.end() == null ? null : replay.end().result();
        return new ImpactView(
                replay.asked().id().toString(),
                replay.status().name().toLowerCase(Locale.ROOT),
                replay.status().isOver(),
                replay.end() == null ? null : replay.end().reason(),
                progress == null ? 0 : progress.done(),
                progress == null ? 0 : progress.total(),
                result == null ? null : result.all(),
                result == null ? Map.of() : result.otherEngines(),
                result == null ? List.of() : bars(result),
                result == null
                        ? List.of()
                        : result.diffs().stream()
                                .limit(MOST_DIFFS)
                                .map(diff -> diff(diff, words))
                                .toList(),
                result == null
                        ? 0
                        : result.diffsLeftOut() + Math.max(0, result.diffs().size() - MOST_DIFFS));
    }

    private static List<Bar> bars(ReplayResult result) {
        List<ReplayResult.OfStandard> changed = result.byStandard().stream()
                .filter(each -> each.counts().unchanged() < each.counts().total())
                .filter(each -> each.counts().before().amount().signum() != 0
                        || each.counts().after().amount().signum() != 0)
                .toList();
        BigDecimal most = changed.stream()
                .flatMap(each -> Stream.of(
                        each.counts().before().amount().abs(),
                        each.counts().after().amount().abs()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return Stream.iterate(0, at -> at + 1)
                .limit(changed.size())
                .map(at -> bar(changed.get(at), at, most))
                .toList();
    }

    private static Bar bar(ReplayResult.OfStandard each, int lane, BigDecimal most) {
        BigDecimal before = each.counts().before().amount();
        BigDecimal after = each.counts().after().amount();
        return new Bar(
                each.contract() + " " + each.standard(),
                lane * LANE,
                width(before, most),
                width(after, most),
                Shown.dollars(before),
                Shown.dollars(after));
    }

    private static int width(BigDecimal amount, BigDecimal most) {
        return amount.abs()
                .multiply(BigDecimal.valueOf(WIDEST))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** How high the chart is. */
    public int height() {
        return bars.size() * LANE + 4;
    }

    private static Diff diff(ReplayResult.Diff diff, ModelWords words) {
        return new Diff(
                diff.decision().toString(),
                words.standard(diff.contract(), diff.standard()),
                Subject.CONTRACTOR.equals(diff.subjectKind()) ? "" : diff.subjectKind() + " " + diff.subjectKey(),
                diff.contract(),
                diff.contractor(),
                diff.period(),
                diff.kind(),
                diff.before(),
                diff.after(),
                diff.reason());
    }

    /** What credits and bonuses come to. */
    public BigDecimal earned(ReplayCounts.Dollars dollars) {
        return dollars.credits().add(dollars.bonuses());
    }
}
