package org.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.Asked;
import org.plumbline.AssessmentAssert;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.Fault;

@DisplayName("The case made of a decision")
class CaseWriterTest {

    /** A case of each shipped file, so that every standard of every contract is among them. */
    static Stream<Case> shippedCases() {
        List<Fault> faults = new ArrayList<>();
        return Shipped.files().paths("", ".cases.yaml").stream()
                .flatMap(path -> CaseReader.read(path, Shipped.files().text(path), faults).stream()
                        .filter(shipped -> !shipped.expect().containsKey("problem"))
                        .limit(3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shippedCases")
    void passesWhenItIsFedBackForEveryDecisionAShippedCaseNames(Case shipped) {
        Submission submission = submission(shipped);
        Assessment assessment =
                Evaluator.evaluate(Shipped.rulebook(), submission).assessment();
        Map<String, Object> named = CaseReader.map(shipped.expect().getOrDefault("decisions", Map.of()));
        assessment.decisions().stream()
                .filter(decision -> named.containsKey(decision.matter().toString()))
                .forEach(decision -> {
                    for (boolean anonymous : List.of(false, true)) {
                        assertPasses(CaseWriter.write(
                                Shipped.rulebook(), submission, decision, anonymous, UnaryOperator.identity()));
                    }
                });
    }

    @Test
    void statesTheFactsTheStandardIsDecidedFromAndNoOthers() {
        assertThat(pinned(Asked.year().fee("1234567.00").calls(352871, 12034).sealants(100, 5), "1.4", false))
                .isEqualTo(
                        """
                        contract: qdp-2017
                        cases:
                          - name: 1.4 Telephone abandonment rate in 2017 is PENALTY
                            contractor: acme-dental
                            market: INDIVIDUAL
                            period: '2017'
                            kind: FINAL
                            facts:
                                participationFee: 1234567.00
                                callsOffered: 352871
                                callsAbandoned: 12034
                            expect:
                                decisions:
                                    '1.4':
                                        outcome: PENALTY
                                        level: BELOW
                                        share: 0.04
                                        amount: 2469.13
                                        row: s1.4-below
                        """);
    }

    @Test
    void takesTheClaimsAboutItsStandardAlongAndNoOthers() {
        String pinned = pinned(
                Asked.year()
                        .sealants(17, 4)
                        .exception(flood("3.3", "Clinic on Elm Street under water"))
                        .exception(flood("3.4", "another")),
                "3.3",
                false);
        assertThat(pinned)
                .contains("standard: '3.3'", "Elm Street", "outcome: EXCUSED")
                .doesNotContain("'3.4'");
    }

    @Test
    void namesNobodyAndRepeatsNoFreeTextWhenItIsAnonymous() {
        String pinned = pinned(
                Asked.year()
                        .sealants(17, 4)
                        .exception(flood("3.3", "Clinic on Elm Street under water"))
                        .adjustment(Map.of(
                                "standard", "3.3",
                                "effect", "SUSPENDED",
                                "from", "2016-01",
                                "to", "2016-12",
                                "agreement", "letter to Acme Dental")),
                "3.3",
                true);
        assertThat(pinned).doesNotContainIgnoringCase("acme").doesNotContain("Elm Street", "letter");
        assertPasses(pinned);
    }

    @Test
    void keepsAnswersAsLongAsTheyWereWhenItIsAnonymous() {
        Asked asked = Asked.year()
                .answer(
                        "5.1.1",
                        "part",
                        "disability",
                        "selected",
                        List.of("other"),
                        "details",
                        Map.of("other", "Ask Mary, 2 a.m."))
                .answer("5.4.3", "attachments", List.of("mary.pdf"));
        assertThat(pinned(asked, "5.1.1", true))
                .contains("xxx xxxx, x x.x.", "xxxx.xxx")
                .doesNotContainIgnoringCase("mary");
        assertPasses(pinned(asked, "5.1.1", true));
    }

    private static Map<String, Object> flood(String standard, String circumstances) {
        return Map.of(
                "standard",
                standard,
                "ground",
                "FORCE_MAJEURE",
                "claimedIn",
                "2018-02",
                "circumstances",
                circumstances);
    }

    private static String pinned(Asked asked, String standard, boolean anonymous) {
        Decision decision = AssessmentAssert.decision(asked.decided(), standard);
        return CaseWriter.write(Shipped.rulebook(), asked.admitted(), decision, anonymous, UnaryOperator.identity());
    }

    private static void assertPasses(String text) {
        List<Fault> faults = new ArrayList<>();
        List<Case> cases = CaseReader.read("pinned.cases.yaml", text, faults);
        assertThat(faults).as(text).isEmpty();
        assertThat(cases).singleElement().satisfies(pinned -> assertThat(
                        CaseRunner.run(Shipped.rulebook(), pinned).shortfalls())
                .as(text)
                .isEmpty());
    }

    /** The submission of a case as it is kept when it was decided, with the earlier years it looks back to. */
    private static Submission submission(Case shipped) {
        List<Submission> before = new ArrayList<>();
        shipped.earlier().forEach(request -> before.add(0, admitted(request, before)));
        return admitted(shipped.request(), before);
    }

    private static Submission admitted(Map<String, Object> request, List<Submission> before) {
        Submission admitted = Shipped.rulebook().admit(SubmissionReader.read(request));
        return EarlierYears.lookUp(Shipped.rulebook(), admitted, (about, year) -> before.stream()
                .filter(earlier -> earlier.period().year() == year
                        && earlier.kind() == Kind.FINAL
                        && earlier.contract().equals(about.contract())
                        && earlier.market().equals(about.market()))
                .map(found -> new EarlierYears.Final("final assessment of " + year, found))
                .findFirst());
    }
}
