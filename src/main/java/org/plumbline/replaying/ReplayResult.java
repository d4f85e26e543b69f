package org.plumbline.replaying;

import java.util.List;
import java.util.Map;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Kind;

/**
 * What came of deciding kept decisions again under something else.
 *
 * @param byContractor as many as are told one by one, by name
 * @param otherContractors all others together; null where there are none
 * @param diffs decisions that are not unchanged, as many as are told one by one
 * @param diffsLeftOut how many more of them there are
 * @param whyNotDecidedAgain how many decisions were not, by why: what follows "not decided again, "
 * @param otherEngines how many had been decided by another engine than the one that decided them again, by its name
 */
public record ReplayResult(
        ReplayCounts all,
        List<OfStandard> byStandard,
        List<OfContractor> byContractor,
        ReplayCounts otherContractors,
        List<Diff> diffs,
        long diffsLeftOut,
        Map<String, Long> whyNotDecidedAgain,
        Map<String, Long> otherEngines) {

    /** Results that were kept before engines were looked at name none. */
    public ReplayResult {
        whyNotDecidedAgain = whyNotDecidedAgain == null ? Map.of() : whyNotDecidedAgain;
        otherEngines = otherEngines == null ? Map.of() : otherEngines;
    }

    /** The decisions on one standard, as the contract that decided them knows it. */
    public record OfStandard(String contract, String standard, ReplayCounts counts) {}

    /** The decisions about one contractor. */
    public record OfContractor(String contractor, ReplayCounts counts) {}

    /**
     * A decision that changed or is no longer decided.
     *
     * @param subjectKey which of its kind
     * @param after null where nothing can be decided for it
     * @param reason why nothing can; else null
     */
    public record Diff(
            Decision.Id decision,
            String contract,
            String contractor,
            String market,
            String period,
            Kind kind,
            String standard,
            String subjectKind,
            String subjectKey,
            Upshot before,
            Upshot after,
            String reason) {}
}
