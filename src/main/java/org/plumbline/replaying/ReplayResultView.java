package org.plumbline.replaying;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Kind;
import org.plumbline.querying.DecisionSummaryView;

/**
 * What came of a replay, as callers see it: its counts lie flat where the kept result, whose form never changes, nests them, and
 * each difference is told.
 *
 * @param byContractor the first by name; {@code otherContractors} has those that are left out together, null for none
 * @param diffs decisions that changed or are undecided now, at most a thousand
 * @param diffsLeftOut how many more there are
 * @param whyNotDecidedAgain numbers of decisions by why the engine that is to decide them did not
 * @param otherEngines numbers of decisions that another engine had decided than decided them again, by its name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReplayResultView(
        @JsonUnwrapped CountsView counts,
        List<OfStandardView> byStandard,
        List<OfContractorView> byContractor,
        CountsView otherContractors,
        List<DiffView> diffs,
        long diffsLeftOut,
        Map<String, Long> whyNotDecidedAgain,
        Map<String, Long> otherEngines) {

    /** Numbers of decisions and sums of their amounts. */
    public record CountsView(
            long total,
            long unchanged,
            long changed,
            long undecided,
            long notDecidedAgain,
            BigDecimal amountBefore,
            BigDecimal amountAfter,
            BigDecimal penaltiesBefore,
            BigDecimal penaltiesAfter,
            BigDecimal creditsBefore,
            BigDecimal creditsAfter,
            BigDecimal bonusesBefore,
            BigDecimal bonusesAfter) {
        static CountsView of(ReplayCounts counts) {
            return new CountsView(
                    counts.total(),
                    counts.unchanged(),
                    counts.changed(),
                    counts.undecided(),
                    counts.notDecidedAgain(),
                    counts.before().amount(),
                    counts.after().amount(),
                    counts.before().penalties(),
                    counts.after().penalties(),
                    counts.before().credits(),
                    counts.after().credits(),
                    counts.before().bonuses(),
                    counts.after().bonuses());
        }
    }

    /** The decisions on one standard. */
    public record OfStandardView(String contract, String standard, @JsonUnwrapped CountsView counts) {}

    /** The decisions about one contractor. */
    public record OfContractorView(String contractor, @JsonUnwrapped CountsView counts) {}

    /**
     * A decision that came out otherwise.
     *
     * @param after null where nothing can be decided; then {@code reason} says why
     * @param difference what more is owed after than before, less for a penalty saved or a credit or bonus earned, before
     *     credits are capped; null while either is not known
     */
    public record DiffView(
            Decision.Id decision,
            String contract,
            String contractor,
            String market,
            String period,
            Kind kind,
            String standard,
            Subject subject,
            Upshot before,
            Upshot after,
            BigDecimal difference,
            String reason) {
        static DiffView of(ReplayResult.Diff diff) {
            return new DiffView(
                    diff.decision(),
                    diff.contract(),
                    diff.contractor(),
                    diff.market(),
                    diff.period(),
                    diff.kind(),
                    diff.standard(),
                    new Subject(diff.subjectKind(), diff.subjectKey()),
                    diff.before(),
                    diff.after(),
                    difference(diff.before(), diff.after()),
                    diff.reason());
        }

        private static BigDecimal difference(Upshot before, Upshot after) {
            return after == null || before.owed() == null || after.owed() == null
                    ? null
                    : after.owed().subtract(before.owed());
        }
    }

    static ReplayResultView of(ReplayResult result) {
        return new ReplayResultView(
                CountsView.of(result.all()),
                result.byStandard().stream()
                        .sorted(Comparator.comparing(ReplayResult.OfStandard::contract)
                                .thenComparing(of -> DecisionSummaryView.sortable(of.standard())))
                        .map(of -> new OfStandardView(of.contract(), of.standard(), CountsView.of(of.counts())))
                        .toList(),
                result.byContractor().stream()
                        .map(of -> new OfContractorView(of.contractor(), CountsView.of(of.counts())))
                        .toList(),
                result.otherContractors() == null ? null : CountsView.of(result.otherContractors()),
                result.diffs().stream().map(DiffView::of).toList(),
                result.diffsLeftOut(),
                result.whyNotDecidedAgain(),
                result.otherEngines());
    }
}
