package org.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.rulebook.ProposedRow;

@DisplayName("The report of a check")
class CheckReportTest {
    private static final String CASES = Shipped.cases("1.4");
    private static final String MODEL = Shipped.model("1.4");
    private static final String EXCEEDS = "<rule id=\"s1.4-exceeds\">";

    private final FilesCopy files =
            Shipped.copyWith("1.4").onlyRules("rules/common/relief.drl", Shipped.SETTLEMENT_RULES);

    @Test
    void namesTableRowAndColumnOfACellThatDoesNotFit() {
        files.replace(MODEL, "below-share\"><text>0.04", "below-share\"><text>4");
        assertThat(only("RB-039")).satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(MODEL);
            assertThat(finding.table()).isEqualTo("performanceLevel-table");
            assertThat(finding.row()).isEqualTo("s1.4-below");
            assertThat(finding.column()).isEqualTo("share");
        });
    }

    @Test
    void proposesARowForTheGapThatAChangedThresholdLeavesAndNoneOnceItIsFilled() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]");
        CheckReport.Finding gap = only("RB-033");
        assertThat(gap.region())
                .extracting(stretch -> stretch.label() + " " + stretch.words())
                .containsExactly("Status of the facts known", "Abandonment rate more than 2.5% and at most 3%");
        assertThat(told("RB-051"))
                .extracting(finding -> finding.failure().name())
                .contains("Exactly 3% abandoned meets the expectation");
        files.replace(MODEL, EXCEEDS, row(gap.proposedRow()) + EXCEEDS);
        assertThat(told("RB-033")).isEmpty();
        assertThat(told("RB-034")).isEmpty();
    }

    @Test
    void tellsOfAFailedCaseWhatWasExpectedAndFoundAndWhyItWasDecidedSo() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]").replace(MODEL, "> 0.03", "> 0.025");
        CheckReport.Finding failed = told("RB-051").get(0);
        assertThat(failed.file()).isEqualTo(CASES);
        assertThat(failed.line()).isEqualTo(files.line(CASES, failed.failure().name()));
        assertThat(failed.failure().shortfalls())
                .contains(new Shortfall("1.4 outcome", "MET", "PENALTY", "1.4 outcome should be MET but is PENALTY"));
        assertThat(failed.failure().explanations())
                .singleElement()
                .extracting(CaseResult.Explained::text)
                .asString()
                .contains("more than 2.5%", "Row 3 held", "Penalty: 4% of the amount at risk");
    }

    @Test
    void proposesForEachRowThatNoCaseReachesACaseThatReachesIt() {
        files.remove(CASES);
        List<CheckReport.Finding> unreached = told("RB-052");
        assertThat(unreached)
                .extracting(CheckReport.Finding::row)
                .containsExactly("s1.4-missing", "s1.4-nothing", "s1.4-below", "s1.4-meets", "s1.4-exceeds");
        assertThat(unreached)
                .allSatisfy(finding -> assertThat(finding.proposedCase().text())
                        .as(finding.row())
                        .contains("row: " + finding.row()));
        assertThat(new Check()
                        .run(files.files(), proposed(unreached))
                        .coverage()
                        .missedRows())
                .isEmpty();
    }

    @Test
    void proposesACaseNearThoseThereAreWhenARowIsNew() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.0299]")
                .replace(
                        MODEL,
                        EXCEEDS,
                        row(new ProposedRow(
                                        List.of(
                                                new ProposedRow.Cell("status", "\"KNOWN\""),
                                                new ProposedRow.Cell("abandonmentRate", "(0.0299..0.03]")),
                                        List.of()))
                                + EXCEEDS)
                .put(CASES, files.text(CASES).replaceAll("callsAbandoned: (3000|2999|10586)", "callsAbandoned: 2500"));
        assertThat(only("RB-052")).satisfies(finding -> {
            assertThat(finding.row()).isEqualTo("s1.4-new");
            assertThat(new Check()
                            .run(files.files(), proposed(List.of(finding)))
                            .coverage()
                            .missedRows())
                    .isEmpty();
        });
    }

    @Test
    void proposesACaseWithAnItemOfAListThatReachesARow() {
        String model = "dmn/qdp-2024/data-submission/2-provider-directory.dmn";
        String cases = model.replace(".dmn", ".cases.yaml");
        FilesCopy listed = Shipped.copyOf("qdp-2024");
        listed.files().paths("rules/qdp-2024/", ".cases.yaml").forEach(listed::remove);
        String[] each = listed.text(cases).split("(?m)^(?=  - name)");
        listed.put(
                cases,
                Stream.of(each).filter(one -> !one.contains("q24-2-late")).collect(Collectors.joining()));
        assertThat(CheckReport.of(new Check().run(listed.files(), Map.of())).faults())
                .filteredOn(finding -> "q24-2-late".equals(finding.row()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.proposedCase().text()).contains("row: q24-2-late"));
    }

    @Test
    void proposesNoCaseForARowThatCanNeverHold() {
        files.replace(MODEL, "[0.02..0.03]", "[0.03..0.02]");
        assertThat(told("RB-052")).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo("s1.4-meets");
            assertThat(finding.proposedCase().text()).isNull();
            assertThat(finding.proposedCase().told()).matches("No case was found: of \\d{3,} requests .*");
        });
    }

    @Test
    void saysThatItLooksForNoCaseThatFiresARule() {
        files.remove(CASES);
        assertThat(told("RB-053")).isNotEmpty().allSatisfy(finding -> assertThat(finding.proposedCase())
                .isEqualTo(Proposal.NOT_LOOKED_FOR));
    }

    @Test
    void isTheSameAsDataAndAsText() throws Exception {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]").replace(MODEL, "> 0.03", "> 0.024");
        CheckReport report = checked();
        JsonNode data = new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(report));
        String text = CheckText.of(report);
        assertThat(data.path("ok").asBoolean()).isFalse();
        assertThat(data.path("faults")).hasSameSizeAs(report.faults());
        data.path("faults").forEach(fault -> {
            assertThat(text)
                    .contains(fault.path("code").asText() + " "
                            + fault.path("file").asText());
            assertThat(text).contains(fault.path("message").asText());
        });
        assertThat(data.at("/faults/0/region/1/test").asText()).isEqualTo("(0.024..0.025]");
        assertThat(text)
                .contains(
                        "    1.4 Telephone abandonment rate: Penalty",
                        report.faults().size() + " to mend.");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "dmn/x.dmn; <a/>",
                "dmn/x.dmn; ``",
                "dmn/x.dmn; {}",
                "dmn/x.dmn; <definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
                "config/contracts/x.yaml; []",
                "config/contracts/x.yaml; ``",
                "config/contracts/x.yaml; - &a [*a]",
                "rules/x.cases.yaml; contract: 1",
                "rules/x.cases.yaml; ``"
            })
    void tellsOfFilesOfAnyContentAndNeverBreaksOff(String path, String content) {
        files.put(path, content);
        assertThat(checked().faults()).anyMatch(finding -> finding.file().equals(path));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{ callsOffered: [] }",
                "{ callsAbandoned: many }",
                "{ months: [ 1 ] }",
                "{ products: [ 1 ] }"
            })
    void goesOnWhereTheFactsOfTheOnlyCaseAreOfNoUse(String facts) {
        files.put(
                CASES,
                """
                contract: qdp-2017
                cases:
                  - name: One
                    market: INDIVIDUAL
                    period: "2017"
                    facts: %s
                    expect: { decisions: { "1.4": { outcome: MET } } }
                """
                        .formatted(facts));
        assertThat(told("RB-051")).hasSize(1);
        assertThat(told("RB-052")).isNotEmpty();
    }

    @Test
    void tellsOfANumberInACaseThatIsNone() {
        files.replace(CASES, "share: \"0\", row: s1.4-nothing", "share: none, row: s1.4-nothing");
        assertThat(checked().faults()).anyMatch(finding -> finding.file().equals(CASES));
    }

    private CheckReport checked() {
        return CheckReport.of(new Check().run(files.files(), Map.of()));
    }

    private List<CheckReport.Finding> told(String code) {
        return checked().faults().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private CheckReport.Finding only(String code) {
        List<CheckReport.Finding> told = told(code);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static Map<String, String> proposed(List<CheckReport.Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(finding -> finding.row() + ".cases.yaml", finding -> finding.proposedCase()
                        .text()));
    }

    /** The proposed row with the outputs that an analyst could choose. */
    private static String row(ProposedRow proposed) {
        StringBuilder row = new StringBuilder("<rule id=\"s1.4-new\">");
        for (ProposedRow.Cell cell : proposed.inputs()) {
            row.append("<inputEntry id=\"new-").append(cell.column()).append("\"><text>");
            row.append(cell.text()).append("</text></inputEntry>");
        }
        for (String output : List.of("\"BELOW\"", "\"PENALTY\"", "0.02")) {
            row.append("<outputEntry id=\"new-").append(row.length()).append("\"><text>");
            row.append(output).append("</text></outputEntry>");
        }
        return row + "<annotationEntry><text>1.4</text></annotationEntry><annotationEntry><text>it is between"
                + "</text></annotationEntry></rule>";
    }
}
