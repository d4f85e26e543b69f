package org.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.rulebook.Fault;

@DisplayName("A check")
class CheckTest {
    private static final String CASES = Shipped.cases("1.4");
    private static final String CREDITS = "rules/qdp-2017/credits.drl";
    private static final String MODEL = Shipped.model("1.4");

    private final FilesCopy files =
            Shipped.copyWith("1.4").onlyRules("rules/common/relief.drl", Shipped.SETTLEMENT_RULES, CREDITS);

    @Test
    void passesTheFilesThatComeWithPlumblineWhoseCasesReachEveryRowAndRule() {
        Check.Report report = new Check().run(Shipped.files(), Map.of());
        assertThat(report.faults()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.fingerprint()).isEqualTo(Shipped.rulebook().fingerprint());
        assertThat(report.results()).hasSameSizeAs(CaseReader.read(Shipped.files(), new ArrayList<>()));
        assertThat(report.coverage().missedRows()).isEmpty();
        assertThat(report.coverage().missedRules()).isEmpty();
        assertThat(report.coverage().rows()).isGreaterThan(50);
        assertThat(report.coverage().rules()).isGreaterThan(15);
    }

    @Test
    void tellsOfACaseThatFallsShortWithItsNameLineAndExplanation() {
        String name = "Exactly 3% abandoned meets the expectation";
        files.replace(
                CASES,
                "callsAbandoned: 3000, callsOffered: 100000 }\n    expect:\n      decisions: { \"1.4\": { outcome: MET",
                "callsAbandoned: 3000, callsOffered: 100000 }\n    expect:\n      decisions: { \"1.4\": { outcome: CREDIT");
        assertFaults(checked().faults())
                .tell("RB-051")
                .in(CASES)
                .onLine(files.line(CASES, name))
                .at("'" + name + "'")
                .saying("1.4 outcome should be CREDIT but is MET")
                .saying("Telephone abandonment rate (1.4): abandonment rate 3% (calls abandoned 3,000")
                .once();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "decisions: { \"1.4\": { share: \"0.04\" } }; 1.4 share should be 0.04 but is 0",
                "decisions: { \"1.4\": { row: s1.4-below } }; 1.4 row should be s1.4-below but is s1.4-meets",
                "decisions: { \"1.4\": { level: null } }; 1.4 level should be null but is MEETS",
                "decisions: { \"9.9\": { outcome: MET } }; 9.9 was not decided",
                "decisions: { \"1.4\": { says: a penalty of } }; 1.4 should say \"a penalty of\"",
                "settlement: null; settlement should be null",
                "settlement: { due: \"0.01\" }; settlement.due should be 0.01 but is 0.00",
                "settlement: { complete: \"false\" }; settlement.complete should be false but is true",
                "problem: { code: FA-001 }; expected a problem, but it was decided"
            })
    void tellsWhichExpectationFellShort(String expected, String told) {
        assertFaults(with("facts: { participationFee: 1000, callsOffered: 100, callsAbandoned: 3 }", expected))
                .tell("RB-051")
                .in("more.cases.yaml")
                .onLine(3)
                .saying(told)
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "decisions: { \"1.4\": { share: \"0.00\", amount: \"0\", level: MEETS } }",
                "decisions: { \"1.4\": { outcome: MET, says: the expectation is met } }",
                "settlement: { due: \"0\", complete: \"true\", atRisk: \"50\" }"
            })
    void comparesOnlyWhatIsNamedAndDecimalsByValue(String expected) {
        assertThat(with("facts: { participationFee: 1000, callsOffered: 100, callsAbandoned: 3 }", expected))
                .noneMatch(fault -> fault.code().equals("RB-051"));
    }

    @Test
    void tellsOfACaseThatIsRefusedThoughItExpectsADecision() {
        assertFaults(with("facts: { callsOffered: -1 }", "decisions: { \"1.4\": { outcome: MET } }"))
                .tell("RB-051")
                .saying("expected a decision, but it was refused")
                .saying("FA-003")
                .once();
    }

    @Test
    void tellsOfACaseThatIsRefusedForAnotherReason() {
        assertFaults(with("facts: { callsOffered: -1 }", "problem: { code: FA-003, pointer: /facts/callsAbandoned }"))
                .tell("RB-051")
                .saying("but it was refused")
                .once();
    }

    @Test
    void tellsOfACaseThatTheRulebookCannotDecide() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.03)");
        assertFaults(checked().faults())
                .tell("RB-051")
                .in(CASES)
                .at("'Exactly 3% abandoned meets the expectation'")
                .saying("RB-090")
                .once();
    }

    @Test
    void tellsOfACaseOfAnUnknownContract() {
        files.replace(CASES, "contract: qdp-2017", "contract: qdp-2018");
        assertFaults(checked().faults()).tell("RB-051").in(CASES).saying("CT-001");
    }

    @Test
    void tellsOfRowsThatNoCaseReachesAndRulesThatNoneFires() {
        files.remove(CASES);
        Check.Report report = checked();
        assertFaults(report.faults())
                .tell("RB-052")
                .in(MODEL)
                .at("row s1.4-meets")
                .once();
        assertFaults(report.faults())
                .tell("RB-053")
                .at("Agreed relief suspends a standard")
                .once();
        assertThat(report.coverage().missedRows()).hasSize(5);
        assertThat(report.passed()).isFalse();
    }

    @Test
    void decidesEarlierRequestsOfACaseFirstAndTellsOfOneThatIsRefused() {
        String earlier = "facts: {}\n    earlier: [ { period: 2017-03, facts: { callsOffered: %s } } ]";
        String expected = "decisions: { \"1.4\": { outcome: UNDECIDED } }";
        assertThat(with(earlier.formatted("10"), expected))
                .noneMatch(fault -> fault.code().equals("RB-051"));
        Map<String, String> refused = Map.of("more.cases.yaml", more(earlier.formatted("-10"), expected));
        assertFaults(new Check().run(files.files(), refused).faults())
                .tell("RB-051")
                .saying("an earlier request was refused")
                .saying("FA-003");
    }

    @Test
    void runsCasesNamedBesidesThoseOfTheRulebook() {
        files.remove(CASES);
        Check.Report report = new Check()
                .run(
                        files.files(),
                        Map.of("more.cases.yaml", more("facts: {}", "decisions: { \"1.4\": { outcome: UNDECIDED } }")));
        assertThat(report.results()).singleElement().matches(CaseResult::passed);
        assertThat(report.coverage().missedRows())
                .doesNotContain("s1.4-missing")
                .contains("s1.4-meets");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "RB-010; contract: [; 1",
                "RB-011; contract: qdp-2017\\ncontract: qdp-2017; 2",
                "RB-012; contract: qdp-2017\\ncase: []; 2",
                "RB-012; contract: qdp-2017\\ncases: []; 2",
                "RB-012; contract: qdp-2017\\ncases:\\n  - name: A\\n    perio: x; 4",
                "`RB-012`; `contract: qdp-2017\\ncases:\\n  - { name: A, period: x, facts: {}, expect: { outcom: x } }`; 3",
                "RB-012; hello; 1"
            })
    void tellsOfACaseFileThatIsBrokenWithItsLine(String code, String text, int line) {
        Check.Report report = new Check().run(files.files(), Map.of("more.cases.yaml", text.replace("\\n", "\n")));
        assertFaults(report.faults()).tell(code).in("more.cases.yaml").onLine(line);
        assertThat(report.results()).isNotEmpty();
    }

    @Test
    void tellsOfAllBrokenFilesAtOnce() {
        FilesCopy broken = Shipped.copyWith("1.4", "1.5", "1.10", "3.3")
                .replace(MODEL, "[0.02..0.03]", "[0.02..0.03)")
                .put(Shipped.model("1.5"), "hello")
                .replace(Shipped.model("1.10"), "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .put(Shipped.cases("3.3"), "contract: [")
                .replace(CREDITS, "@clause(\"credits\")", "");
        List<Fault> faults = new Check().run(broken.files(), Map.of()).faults();
        assertFaults(faults).tell("RB-033").in(MODEL);
        assertFaults(faults).tell("RB-030").in(Shipped.model("1.5")).once();
        assertFaults(faults).tell("RB-036").in(Shipped.model("1.10")).once();
        assertFaults(faults).tell("RB-010").in(Shipped.cases("3.3")).once();
        assertFaults(faults).tell("RB-041").in(CREDITS);
    }

    private Check.Report checked() {
        return new Check().run(files.files(), Map.of());
    }

    private List<Fault> with(String facts, String expected) {
        return new Check()
                .run(files.remove(CASES).files(), Map.of("more.cases.yaml", more(facts, expected)))
                .faults();
    }

    private static String more(String facts, String expected) {
        return """
                contract: qdp-2017
                cases:
                  - name: One more
                    market: INDIVIDUAL
                    period: "2017"
                    %s
                    expect:
                      %s
                """
                .formatted(facts, expected);
    }
}
