package org.plumbline.relief;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.assessing.Undecidable;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.WeighedClaim;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Weighing;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.Rulebooks;

/**
 * Lets the contract's own rules say whether a claim is in time and admissible: tries the year with it, on the figures
 * kept of the year or, before there are any, of the months that it names.
 */
@ApplicationScoped
class WeighingClaims {

    private final Rulebooks rulebooks;
    private final Assessments assessments;

    WeighingClaims(Rulebooks rulebooks, Assessments assessments) {
        this.rulebooks = rulebooks;
        this.assessments = assessments;
    }

    /**
     * The contract and market that a claim is about, as the contract knows them.
     *
     * @throws SubmissionRefused if the contract does not know what the claim names, with pointers into the claim
     */
    Submission admitted(String contract, String contractor, String market, int year, ExceptionClaim plea) {
        Submission bare = bare(contract, contractor, market, year, plea);
        try {
            return rulebooks.of(bare.period()).admit(bare);
        } catch (SubmissionRefused refused) {
            throw SubmissionRefused.unacceptable(refused.violations().stream()
                    .map(each -> new Violation(
                            each.pointer()
                                    .replaceFirst("^/exceptions(/0)?", "")
                                    .replaceFirst("^/period$", plea.months().isEmpty() ? "/year" : "/months"),
                            each.code(),
                            each.message()))
                    .toList());
        }
    }

    /** What the rules make of a claim now. */
    WeighedClaim weigh(Claim claim) {
        Submission bare = bare(claim.contract(), claim.contractor(), claim.market(), claim.year(), claim.plea());
        Rulebook rulebook = rulebooks.of(bare.period());
        try {
            return Weighing.weigh(rulebook, withFigures(rulebook, bare));
        } catch (SubmissionRefused unknown) {
            // A later release may know the contract, its standard or the ground of the claim no more.
            return new WeighedClaim(
                    List.of(),
                    unknown.violations().stream().map(Violation::message).toList());
        } catch (EvaluationFailed defect) {
            throw new Undecidable(EvaluationFailed.CODE, defect);
        }
    }

    private static Submission bare(String contract, String contractor, String market, int year, ExceptionClaim plea) {
        return new Submission(
                contract,
                contractor,
                market,
                new Period(year, 0),
                Kind.FINAL,
                Map.of(),
                Map.of(),
                List.of(plea),
                List.of(),
                Map.of(),
                List.of());
    }

    private Submission withFigures(Rulebook rulebook, Submission bare) {
        try {
            return rulebook.admit(kept(bare, bare.period(), Kind.FINAL)
                    .map(year -> year.relievedBy(bare.exceptions(), List.of()).lookingBackTo(List.of()))
                    .orElseGet(() -> ofMonths(bare)));
        } catch (SubmissionRefused otherwiseStated) {
            // Figures of months that do not make a year so, or that the contract declares otherwise by now.
            return rulebook.admit(bare);
        }
    }

    private Submission ofMonths(Submission bare) {
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        bare.exceptions().get(0).months().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(month -> kept(bare, month, Kind.MONTHLY).ifPresent(found -> months.put(month, found.facts())));
        return bare.understoodAs(bare.market(), bare.facts(), months);
    }

    private Optional<Submission> kept(Submission bare, Period period, Kind kind) {
        return assessments.latest(bare, period, kind).map(Assessment::submission);
    }
}
