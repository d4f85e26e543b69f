package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.Told;
import org.plumbline.cases.Case;
import org.plumbline.cases.CaseReader;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;

@DisplayName("What is decided about C-sections never concludes")
class NeverConcludedTest {
    private static final String SERIES = "qis-csections-";

    /** That a hospital be taken out of a network, in whatever words. */
    private static final Pattern DEPARTURE = Pattern.compile(
            "\\b(remov|terminat|exclu|expel|expuls|drop|delist|discontinu|non-?renew|cancel|disqualif|sever(ed|ance)"
                    + "|oust|withdr[ae]w|depart|leave the network|out of network|end(ing|s)? (the|its|a) contract)",
            Pattern.CASE_INSENSITIVE);

    /** That a C-section was not called for, in whatever words. */
    private static final Pattern NEEDLESS = Pattern.compile(
            "\\b(unnecessar|non-?(medically )?necessar|not (medically )?necessar|needless|avoidabl|unwarrant|unjustif"
                    + "|inappropriat|not (medically )?needed|unneeded|superfluous|excessive)",
            Pattern.CASE_INSENSITIVE);

    /** That somebody does what the contract asks, and not only that a form is filled in. */
    private static final Pattern COMPLIANCE =
            Pattern.compile("\\b(compl(y|ies|ied|iance|iant|ying)|in conformity|conform)", Pattern.CASE_INSENSITIVE);

    /** By contract, everything that its files say and that its cases are told. */
    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void gather() {
        Stream.of("config/contracts/", "dmn/", "rules/")
                .flatMap(folder -> Shipped.files().paths(folder, "").stream())
                .filter(path -> path.contains(SERIES))
                .filter(path -> path.endsWith(".yaml") || path.endsWith(".dmn"))
                .filter(path -> !path.endsWith(".cases.yaml"))
                .map(Shipped.files()::text)
                .forEach(TEXTS::add);
        Shipped.rulebook().contracts().values().stream()
                .map(rules -> rules.contract())
                .filter(contract -> contract.id().startsWith(SERIES))
                .flatMap(contract -> contract.requirements().stream())
                .forEach(requirement -> TEXTS.add(requirement.toString()));
        TEXTS.add(Shipped.files().text("rules/common/questionnaire.drl"));
        CaseReader.read(Shipped.files(), new ArrayList<>()).stream()
                .filter(each -> each.file().contains(SERIES))
                .flatMap(NeverConcludedTest::decided)
                .forEach(TEXTS::add);
    }

    private static Stream<String> decided(Case each) {
        try {
            Assessment assessment = Evaluator.evaluate(
                            Shipped.rulebook(), Shipped.rulebook().admit(SubmissionReader.read(each.request())))
                    .assessment();
            return assessment.decisions().stream().map(decision -> Told.account(assessment, decision));
        } catch (SubmissionRefused refused) {
            return Stream.empty();
        }
    }

    private static void nothingSays(Pattern pattern) {
        assertThat(TEXTS).hasSizeGreaterThan(1_000);
        assertThat(TEXTS.stream()
                        .flatMap(text -> pattern.matcher(text).results().map(match -> around(text, match.start())))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 40), Math.min(text.length(), place + 60));
    }

    @Test
    void thatAHospitalIsToLeaveTheNetwork() {
        nothingSays(DEPARTURE);
    }

    @Test
    void thatAGivenCSectionWasNotCalledFor() {
        nothingSays(NEEDLESS);
    }

    @Test
    void thatWhoFillsInAFormDoesWhatItIsAbout() {
        nothingSays(COMPLIANCE);
        Assessment year = year("2023", true);
        assertThat(decision(year, "9").outcome()).isEqualTo(Outcome.MET);
        assertThat(decision(year, "9").explanation().trail().summary()).contains("the answer is complete");
        assertThat(outcome(year, "H1", "Valley")).isEqualTo(Outcome.BELOW);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2022", "2023"})
    void thatAPlanFailsBecauseOneHospitalIsAboveTheGoal(String year) {
        Map<String, Outcome> without = ofContractor(year(year, false));
        assertThat(ofContractor(year(year, true))).isEqualTo(without);
        assertThat(without).containsEntry("S1", Outcome.REPORTED).containsEntry("S2", Outcome.REPORTED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2022", "2023"})
    void anythingFromTheNetworkAsAWholeButReportsIt(String year) {
        List<Frame> summaries = Shipped.rulebook().contracts().get(SERIES + year).frames().stream()
                .filter(frame -> frame.standard().startsWith("S"))
                .toList();
        assertThat(summaries).hasSize(4);
        assertThat(summaries)
                .flatExtracting(Frame::rows)
                .extracting(row -> row.outputs().get("effect"))
                .containsOnly("UNDECIDED", "NOT_APPLICABLE", "REPORTED");
    }

    /** A year with one hospital at the goal and, perhaps, one that is not and does nothing about it. */
    private static Assessment year(String year, boolean withOneAboveTheGoal) {
        List<Map<String, Object>> hospitals = new ArrayList<>();
        hospitals.add(hospital("Bay", "239", true));
        if (withOneAboveTheGoal) {
            hospitals.add(hospital("Valley", "300", false));
        }
        return Asked.year()
                .with("contract", SERIES + year)
                .with("period", year)
                .fact("hospitals", hospitals)
                .fact("physicianGroups", List.of())
                .fact("answers", year.equals("2023") ? answers() : List.of())
                .decided();
    }

    private static List<Map<String, Object>> answers() {
        return List.of(
                Map.of("question", "9", "part", "goal-1", "selected", List.of("18.4.4.3")),
                Map.of("question", "9", "part", "goal-2", "selected", List.of("18.4.4.4")));
    }

    private static Map<String, Object> hospital(String name, String cesareans, boolean member) {
        return Map.of(
                "name",
                name,
                "ntsvCesareans",
                cesareans,
                "ntsvBirths",
                "1000",
                "cmqccMember",
                member,
                "paymentStrategy",
                "NONE");
    }

    private static Map<String, Outcome> ofContractor(Assessment assessment) {
        return assessment.decisions().stream()
                .filter(decision -> decision.subject().isContractor())
                .collect(Collectors.toMap(Decision::standard, Decision::outcome));
    }

    private static Outcome outcome(Assessment assessment, String standard, String hospital) {
        return assessment.decisions().stream()
                .filter(decision -> decision.standard().equals(standard)
                        && decision.subject().key().equals(hospital))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
