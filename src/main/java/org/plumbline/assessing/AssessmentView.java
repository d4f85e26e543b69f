package org.plumbline.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Violation;

/**
 * An assessment as callers see it; amounts and shares are decimals in text.
 *
 * @param pleaded pleas that do not count; left out where there are none
 * @param warnings texts of the submission that look like personal data; left out where there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentView(
        String id,
        String contract,
        String contractor,
        String market,
        String period,
        Kind kind,
        Map<String, String> readings,
        String rulebook,
        String engine,
        Instant decidedAt,
        String submittedBy,
        String supersedes,
        List<DecisionView> decisions,
        SettlementView settlement,
        List<Obligation> obligations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PleadedView> pleaded,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> warnings) {

    /** An assessment with the explanations of its decisions. */
    public static AssessmentView of(Assessment assessment) {
        return of(assessment, decision -> ExplanationView.of(decision.explanation(), assessment.rulebook()));
    }

    /** An assessment in a list: its decisions are without explanations. */
    public static AssessmentView item(Assessment assessment) {
        return of(assessment, decision -> null);
    }

    private static AssessmentView of(Assessment assessment, Function<Decision, ExplanationView> explanation) {
        return new AssessmentView(
                text(assessment.id()),
                assessment.submission().contract(),
                assessment.submission().contractor(),
                assessment.submission().market(),
                assessment.submission().period().toString(),
                assessment.submission().kind(),
                new TreeMap<>(assessment.submission().readings()),
                assessment.rulebook(),
                assessment.engine().name(),
                assessment.decidedAt(),
                assessment.submittedBy(),
                text(assessment.supersedes()),
                assessment.decisions().stream()
                        .map(decision -> DecisionView.of(decision, explanation.apply(decision)))
                        .toList(),
                SettlementView.of(assessment.settlement()),
                assessment.obligations(),
                assessment.submission().pleaded().stream().map(PleadedView::of).toList(),
                List.of());
    }

    /** The same with what its submission is flagged for. */
    AssessmentView warned(List<Violation> flagged) {
        return new AssessmentView(
                id,
                contract,
                contractor,
                market,
                period,
                kind,
                readings,
                rulebook,
                engine,
                decidedAt,
                submittedBy,
                supersedes,
                decisions,
                settlement,
                obligations,
                pleaded,
                flagged);
    }

    private static String text(Assessment.Id id) {
        return id == null ? null : id.toString();
    }
}
