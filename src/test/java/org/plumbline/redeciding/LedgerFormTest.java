package org.plumbline.redeciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Trail;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.json.BulkLine;
import org.plumbline.json.Json;

@DisplayName("What another engine answers")
class LedgerFormTest {
    private static final Engine OTHER = new Engine("0.3.0 sha256:00");

    private final KeptForm form = new LedgerForm();

    private static Assessment assessment(Engine engine, String amount, String words) {
        Trail trail = new Trail(
                words,
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(),
                "s1.4-below",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of());
        Frame frame = new Frame(
                "1.4",
                words,
                new Frame.ClauseRef("A", "1.4", words),
                List.of(),
                List.of(),
                words,
                List.of(),
                List.of(),
                List.of());
        BigDecimal dollars = new BigDecimal(amount);
        Settlement settlement = new Settlement(
                new BigDecimal("1000.00"),
                dollars,
                dollars,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                dollars,
                true,
                dollars,
                dollars,
                false,
                List.of(),
                List.of());
        return Assessment.unkept(
                SubmissionReader.read(Map.of(
                        "contract",
                        "qdp-2017",
                        "contractor",
                        "acme",
                        "market",
                        "INDIVIDUAL",
                        "period",
                        "2017",
                        "facts",
                        Map.of("callsOffered", new BigDecimal("10")))),
                "sha256:1",
                engine,
                List.of(new Decision(
                        null,
                        "1.4",
                        words,
                        "calls",
                        new Subject("contractor", "acme"),
                        Outcome.PENALTY,
                        "BELOW",
                        new BigDecimal("0.040"),
                        dollars,
                        "s1.4-below",
                        new Explanation(frame, trail))),
                settlement,
                List.of(new Obligation("1.4", Obligation.Kind.REMEDY, Obligation.Basis.SHALL, "1.4")));
    }

    private static String line(Assessment told) {
        return Json.line(BulkLine.of(1, null, 200, new AssessmentAnswer(told, List.of())));
    }

    @Test
    void isTheSameInOtherWords() {
        KeptForm.Told told = form.told(line(assessment(OTHER, "40.00", "other words")));
        assertThat(told.engine()).contains(OTHER);
        assertThat(told.differences(assessment(OTHER, "40.00", "words"))).isEmpty();
    }

    @Test
    void differsWhereADollarDoes() {
        assertThat(form.told(line(assessment(OTHER, "40.01", ""))).differences(assessment(OTHER, "40.00", "")))
                .extracting(Difference::pointer)
                .contains("/decisions/0/amount", "/settlement/due");
    }

    @Test
    void saysWhatEachDecisionComesTo() {
        KeptForm.Told told = form.told(line(assessment(OTHER, "40.00", "")));
        assertThat(told.refused()).isEmpty();
        assertThat(told.upshots())
                .hasSize(1)
                .hasEntrySatisfying(new Matter("1.4", Subject.contractor("acme")), upshot -> assertThat(
                                upshot.comesToSame(new Upshot(
                                        Outcome.PENALTY, new BigDecimal("0.04"), new BigDecimal("40"), null)))
                        .isTrue());
    }

    @Test
    void isOfBeforeEnginesWereNamedWhereItNamesNone() {
        String unnamed = line(assessment(OTHER, "40.00", "")).replace("\"engine\":\"" + OTHER + "\",", "");
        KeptForm.Told told = form.told(unnamed);
        assertThat(told.engine()).contains(Engine.BEFORE_NAMED);
        assertThat(told.differences(assessment(Engine.BEFORE_NAMED, "40.00", "")))
                .isEmpty();
    }

    @Test
    void isToldWhereItRefusesWhatWasDecided() {
        KeptForm.Told refused =
                form.told("{\"line\":1,\"status\":422,\"problem\":{\"violations\":[{\"message\":\"No.\"}]}}");
        assertThat(refused.engine()).isEmpty();
        assertThat(refused.refused()).contains("No.");
        assertThat(refused.differences(assessment(OTHER, "40.00", "")))
                .singleElement()
                .asString()
                .contains("refused", "No.");
    }
}
