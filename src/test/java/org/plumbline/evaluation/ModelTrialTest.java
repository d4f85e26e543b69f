package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.AnyModel;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.StandardModel;

/** Any model can be tried with whatever its inputs are. */
class ModelTrialTest {
    private static final Path FOLDER = Path.of("src/test/resources/tried");
    private static final String EVERY_TYPE = "every-type";
    private static final String FEES = "fees";
    private static final Map<String, Object> ANN = Map.of("first name", "Ann", "born", "2000-01-01");
    private static final Map<String, Object> BO = Map.of("first name", "Bo", "born", "1999-12-31");

    static final List<Arguments> VALUES = List.of(
            given("aNumber", new BigDecimal("0.1"), "oneMore", "1.1"),
            given("aNumber", "1234567890123456789012345678.12", "oneMore", "1234567890123456789012345679.12"),
            given("aString", "größer", "shouted", "GRÖSSER"),
            given("aBoolean", true, "opposite", false),
            given("aDate", "2016-02-28", "nextDay", "2016-02-29"),
            given("aTime", "10:00:00", "anHourLater", "11:00:00"),
            given("aTime", "10:00:00-08:00", "anHourLater", "11:00:00-08:00"),
            given("aDateAndTime", "2017-12-31T10:00:00", "aDayLater", "2018-01-01T10:00:00"),
            given("aDateAndTime", "2017-12-31T10:00:00Z", "aDayLater", "2018-01-01T10:00:00Z"),
            given(
                    "aDateAndTime",
                    "2017-12-31T10:00:00@America/Los_Angeles",
                    "aDayLater",
                    "2018-01-01T10:00:00@America/Los_Angeles"),
            given("days", "P1DT12H", "twiceTheDays", "P3D"),
            given("months", "P1Y7M", "twiceTheMonths", "P3Y2M"),
            given("numbers", List.of(new BigDecimal("1.10"), "2.2"), "total", "3.3"),
            given("person", ANN, "greeting", "Dear Ann"),
            given("person", ANN, "older", Map.of("first name", "Ann", "born", "1999-01-01")),
            given("people", List.of(ANN, BO), "eldest", "1999-12-31"),
            given("aRange", range("1", "5", true), "within", true),
            given("aRange", range(BigDecimal.ONE, BigDecimal.valueOf(5), false), "within", false),
            given(
                    "aRange",
                    range("2017-01-01", "2018-01-01", true),
                    "sameRange",
                    range("2017-01-01", "2018-01-01", true)),
            given(
                    "anything",
                    List.of(BigDecimal.ONE, "a", true, Map.of("b", "c")),
                    "same",
                    List.of("1", "a", true, Map.of("b", "c"))),
            given("anything", "@\"2017-01-01\"", "same", "2017-01-01"),
            given("anything", "2017-01-01", "same", "2017-01-01"),
            given("anything", new BigDecimal("1E+3000"), "same", "1E+3000"),
            given("grade", "B", "sameGrade", "B"),
            given("percent", "0.05", "half", "0.025"),
            given("aNumber", null, "oneMore", null),
            given("aNumber", "7", "nothing", null),
            given("aNumber", "7", "aNewRange", range("2017-01-01", "2018-01-01", false)));

    private static Arguments given(String input, Object value, String decision, Object result) {
        return Arguments.of(input, value, decision, result);
    }

    private static Map<String, Object> range(Object start, Object end, boolean endIncluded) {
        return Map.of("start", start, "end", end, "startIncluded", true, "endIncluded", endIncluded);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} = {3}")
    @FieldSource("VALUES")
    void aValueOfEachTypeGoesInAndComesOutExactly(String input, Object value, String decision, Object result) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(input, value);
        assertThat(value(trial(EVERY_TYPE).evaluate(inputs), decision)).isEqualTo(result);
    }

    @Test
    void theInputsAreToldWithTheirTypes() {
        assertThat(trial(EVERY_TYPE).inputs())
                .containsEntry("aNumber", "number")
                .containsEntry("days", "days and time duration")
                .containsEntry("months", "years and months duration")
                .containsEntry("numbers", "list")
                .containsEntry("person", "context")
                .containsEntry("people", "list")
                .containsEntry("anything", "Any")
                .containsEntry("grade", "string");
    }

    static final List<Arguments> MISFITS = List.of(
            misfit("aNumber", "a few", "FA-002", "/inputs/aNumber"),
            misfit("aNumber", "12345678901234567890123456789012345", "FA-002", "/inputs/aNumber"),
            misfit("aNumber", new BigDecimal("1E+999999999"), "FA-002", "/inputs/aNumber"),
            misfit("aString", BigDecimal.ONE, "FA-002", "/inputs/aString"),
            misfit("aBoolean", "true", "FA-002", "/inputs/aBoolean"),
            misfit("aDate", "2017-02-29", "FA-002", "/inputs/aDate"),
            misfit("aTime", "25:00:00", "FA-002", "/inputs/aTime"),
            misfit("aDateAndTime", "yesterday", "FA-002", "/inputs/aDateAndTime"),
            misfit("days", "P1Y", "FA-002", "/inputs/days"),
            misfit("months", "P1D", "FA-002", "/inputs/months"),
            misfit("numbers", "1", "FA-002", "/inputs/numbers"),
            misfit("numbers", List.of("1", "one"), "FA-002", "/inputs/numbers/1"),
            misfit("person", "Ann", "FA-002", "/inputs/person"),
            misfit("person", Map.of("born", "then"), "FA-002", "/inputs/person/born"),
            misfit("person", Map.of("age", "7"), "FA-007", "/inputs/person/age"),
            misfit("people", List.of(ANN, Map.of("born", "then")), "FA-002", "/inputs/people/1/born"),
            misfit("aRange", range("1", "2017-01-01", true), "FA-002", "/inputs/aRange"),
            misfit("anything", "@\"then\"", "FA-002", "/inputs/anything"),
            misfit("grade", "C", "FA-015", "/inputs/grade"),
            misfit("a/b", "1", "FA-007", "/inputs/a~1b"));

    private static Arguments misfit(String input, Object value, String code, String pointer) {
        return Arguments.of(input, value, code, pointer);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @FieldSource("MISFITS")
    void whatDoesNotFitIsRefusedWhereItStands(String input, Object value, String code, String pointer) {
        assertRefused(() -> trial(EVERY_TYPE).evaluate(Map.of(input, value)))
                .isUnacceptable()
                .tellsOnly(code, pointer);
    }

    @Test
    void whatTheEngineRemarksIsTold() {
        Tried tried = trial(EVERY_TYPE).evaluate(Map.of());
        assertThat(tried.decisions())
                .filteredOn(decision -> decision.decision().equals("total"))
                .singleElement()
                .returns("FAILED", Tried.Value::status)
                .returns(null, Tried.Value::value);
        assertThat(tried.messages())
                .anySatisfy(message -> assertThat(message.message()).contains("sum(numbers)"))
                .allSatisfy(
                        message -> assertThat(message.message()).endsWith(".").doesNotContain("DMNType"));
    }

    @Test
    void everyCellOfATableIsTestedAndTold() {
        Tried tried = trial(FEES).evaluate(Map.of("Applicant Age", "20"));
        assertThat(value(tried, "Total Fee")).isEqualTo("15.5");
        Tried.Table table = tried.tables().get(0);
        assertThat(table.decision()).isEqualTo("Total Fee");
        assertThat(table.hitPolicy()).isEqualTo("COLLECT SUM");
        assertThat(table.rows()).extracting(Tried.Row::id).containsExactly("everyone", "adult", "senior");
        assertThat(table.rows()).extracting(Tried.Row::matched).containsExactly(true, true, false);
        assertThat(table.rows().get(2).cells())
                .containsExactly(new Tried.Cell("Applicant Age", "Age", ">= Applicant Age * 0 + 65", "20", false));
        assertThat(table.rows().get(2).outputs()).containsExactly("-2");
    }

    @Test
    void aTableThatIsCalledForEachItemIsToldForEach() {
        Tried tried = trial(FEES)
                .evaluate(Map.of("visits", List.of(Map.of("length in hours", "0.5"), Map.of("length in hours", "2"))));
        assertThat(value(tried, "rates")).isEqualTo(List.of("80", "120"));
        assertThat(tried.tables())
                .filteredOn(table -> table.decision().equals("rate"))
                .extracting(table -> table.rows().stream()
                        .filter(Tried.Row::matched)
                        .map(Tried.Row::id)
                        .toList())
                .containsExactly(List.of("short"), List.of("long"));
    }

    @Test
    void onlyTheRowsNamedAreActiveAndOtherTablesStayAsTheyAre() {
        Tried tried = trial(FEES, "adult")
                .evaluate(Map.of("Applicant Age", "20", "visits", List.of(Map.of("length in hours", "2"))));
        assertThat(value(tried, "Total Fee")).isEqualTo("5.5");
        assertThat(value(tried, "rates")).isEqualTo(List.of("120"));
        assertThat(tried.tables().get(0).hitPolicy()).isEqualTo("COLLECT SUM");
        assertThat(tried.tables().get(0).rows()).extracting(Tried.Row::id).containsExactly("adult");
    }

    @Test
    void aRowThatNoTableHasIsRefused() {
        assertThat(refused(FEES, "adult", "youth")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("RB-088");
            assertThat(fault.place()).isEqualTo("youth");
        });
    }

    @Test
    void aModelMayImportAnotherOfTheSameFiles() {
        ModelTrial trial = trial("discounts");
        assertThat(trial.inputs().keySet()).containsExactly("visit", "fees.Applicant Age", "fees.visits");
        Tried tried = trial.evaluate(Map.of("visit", Map.of("length in hours", "0.25"), "fees.Applicant Age", "20"));
        assertThat(value(tried, "halved")).isEqualTo("40");
        assertThat(value(tried, "reduced")).isEqualTo("14.5");
        assertThat(tried.tables()).extracting(Tried.Table::decision).containsExactlyInAnyOrder("rate", "Total Fee");
    }

    @Test
    void whatIsNoModelIsRefused() {
        for (String text : List.of("<a/>", "<a>", "<!DOCTYPE a><a/>", broken())) {
            RulebookRefused refused = catchThrowableOfType(RulebookRefused.class, () -> alone(text));
            assertThat(refused.faults()).as(text).isNotEmpty().allMatch(fault -> fault.code()
                    .equals("RB-030"));
        }
    }

    @Test
    void modelsThatImportOneAnotherAreRefused() {
        String fees = files().text(path(FEES));
        String back = fees.replace(
                "<inputData id=\"age\"",
                "<import name=\"d\" namespace=\"https://plumbline.org/test/discounts\""
                        + " importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/><inputData id=\"age\"");
        String self = back.replace("/test/discounts\"", "/test/fees\"");
        for (String circular : List.of(back, self)) {
            TreeMap<String, byte[]> files = new TreeMap<>(files().contents());
            files.put(path(FEES), circular.getBytes(StandardCharsets.UTF_8));
            RulebookRefused refused = catchThrowableOfType(
                    RulebookRefused.class, () -> AnyModel.read(RulebookFiles.of(files), path(FEES), Set.of()));
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @Test
    void aCellThatCallsATableIsToldOnceAsTheEngineCalledIt() {
        String text = files().text(path(FEES))
                .replace("&gt;= Applicant Age * 0 + 65", "&lt; rate({length in hours: 2, emergency: false})")
                .replace(
                        "<decisionTable id=\"fee-table\"",
                        "<knowledgeRequirement id=\"fee-needs-rate\"><requiredKnowledge href=\"#rate\"/>"
                                + "</knowledgeRequirement><decisionTable id=\"fee-table\"");
        Tried tried = alone(text).evaluate(Map.of("Applicant Age", "20"));
        assertThat(value(tried, "Total Fee")).isEqualTo("13.5");
        assertThat(tried.tables()).extracting(Tried.Table::decision).containsExactly("rate", "Total Fee");
        assertThat(tried.tables().get(1).rows().get(2).cells()).allMatch(Tried.Cell::holds);
    }

    private static ModelTrial alone(String text) {
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of("dmn/a.dmn", text.getBytes(StandardCharsets.UTF_8)));
        return new ModelTrial(AnyModel.read(RulebookFiles.of(files), "dmn/a.dmn", Set.of()));
    }

    private static String broken() {
        return files().text(path(FEES)).replace("typeRef=\"visits\"", "typeRef=\"journeys\"");
    }

    @Test
    void everyShippedTableIsExplainedAsTheEngineFindsIt() {
        for (ContractRules rules : Shipped.rulebook().contracts().values()) {
            for (StandardModel standard : rules.models().values()) {
                String path = standard.standard().model();
                ModelTrial trial = new ModelTrial(AnyModel.read(Shipped.files(), path, Set.of()));
                List<Tried.Table> tables =
                        trial.evaluate(circumstances(rules.contract(), trial)).tables();
                assertThat(tables).as(path).hasSize(1);
                assertThat(tables.get(0).rows())
                        .as(path)
                        .filteredOn(Tried.Row::matched)
                        .hasSize(1);
                assertThat(tables.get(0).rows())
                        .as(path)
                        .allMatch(row -> row.matched() == row.cells().stream().allMatch(Tried.Cell::holds));
            }
        }
    }

    /** What a table asks for besides facts, as the contract reads it. */
    private static Map<String, Object> circumstances(Contract contract, ModelTrial trial) {
        Map<String, Object> circumstances = new HashMap<>();
        contract.readings().values().forEach(reading -> circumstances.put(reading.parameter(), reading.chosen()));
        circumstances.put(StandardModel.KIND, "FINAL");
        circumstances.put(StandardModel.YEAR, BigDecimal.valueOf(contract.from().getYear()));
        circumstances.keySet().retainAll(trial.inputs().keySet());
        return circumstances;
    }

    private static Object value(Tried tried, String decision) {
        return tried.decisions().stream()
                .filter(each -> each.decision().equals(decision))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static ModelTrial trial(String name, String... rows) {
        return new ModelTrial(AnyModel.read(files(), path(name), Set.of(rows)));
    }

    private static List<Fault> refused(String name, String... rows) {
        return catchThrowableOfType(RulebookRefused.class, () -> trial(name, rows))
                .faults();
    }

    private static String path(String name) {
        return "dmn/" + name + ".dmn";
    }

    private static RulebookFiles files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(EVERY_TYPE, FEES, "discounts")) {
            try {
                files.put(path(name), Files.readAllBytes(FOLDER.resolve(name + ".dmn")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return RulebookFiles.of(files);
    }
}
