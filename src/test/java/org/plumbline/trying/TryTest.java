package org.plumbline.trying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.request.Caller;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** A draft is tried with facts typed in or uploaded, and nothing is kept. */
@QuarkusTest
class TryTest {
    private static final Caller ANALYST = new Caller("an-analyst", Set.of("analyst"), null);
    private static final String TABLE = Shipped.model("1.4");
    private static final Map<String, Object> MET = Map.of("callsOffered", 1000, "callsAbandoned", "25");
    private static final String FEES = "dmn/trials/fees.dmn";
    private static final String EVERY_TYPE = "dmn/trials/every-type.dmn";

    @Inject
    Drafting drafting;

    private Draft draft;

    @BeforeEach
    void beginADraft() {
        draft = drafting.begin("Stricter calls", null, ANALYST).orElseThrow();
    }

    private void stricter() {
        edit(
                TABLE,
                Shipped.files()
                        .text(TABLE)
                        .replace("<text>> 0.03</text>", "<text>> 0.02</text>")
                        .replace("<text>[0.02..0.03]</text>", "<text>[0.02..0.02]</text>"));
    }

    private void edit(String path, String text) {
        String tag = drafting.file(draft, path).map(Drafting.Content::tag).orElse(null);
        drafting.edit(
                draft,
                new Drafting.Edit(path, text.getBytes(StandardCharsets.UTF_8)),
                Predicate.isEqual(tag),
                "A try",
                ANALYST);
    }

    /** Adds a model without what an upload may not hold. */
    private void add(String path) throws IOException {
        String model = Files.readString(
                Path.of("src/test/resources/tried", Path.of(path).getFileName().toString()));
        edit(
                path,
                model.replace("length in hours", "hours")
                        .replaceAll("(?s)<decision id=\"d-aNewRange\".*?</decision>", ""));
    }

    @Test
    void theSameFactsGiveAnotherLevelOnceTheThresholdIsAnother() {
        assertThat(model(MET).getString("decisions.find { it.decision == 'performanceLevel' }.value.level"))
                .isEqualTo("MEETS");
        stricter();
        JsonPath tried = model(MET);
        assertThat(tried.getString("decisions.find { it.decision == 'performanceLevel' }.value.level"))
                .isEqualTo("BELOW");
        assertThat(tried.getString("decisions.find { it.decision == 'abandonmentRate' }.value"))
                .isEqualTo("0.025");
        assertThat(tried.getList("tables[0].rows.findAll { it.matched }.id")).containsExactly("s1.4-below");
        assertThat(tried.getMap("tables[0].rows.find { it.id == 's1.4-below' }.cells[1]"))
                .isEqualTo(Map.of(
                        "input", "abandonmentRate",
                        "label", "Abandonment rate",
                        "test", "> 0.02",
                        "value", "0.025",
                        "holds", true));
        assertThat(tried.getList("messages")).isEmpty();
    }

    @Test
    void aWholeRequestIsDecidedUnderTheDraftAndNotKept() {
        stricter();
        int kept = Calls.kept();
        Requests request = Requests.met(Requests.newContractor());
        Response answer = tryOut(Map.of("request", tree(request)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath assessment = answer.jsonPath();
        assertThat(Calls.decision(assessment, "1.4"))
                .containsEntry("outcome", "PENALTY")
                .containsEntry("amount", "2000.00");
        assertThat(assessment.getString("id")).isNull();
        assertThat(assessment.getString("rulebook"))
                .isEqualTo(drafting.files(draft).fingerprint());
        assertThat(Calls.kept()).isEqualTo(kept);
        assertThat(Calls.decision(Calls.keep(request), "1.4")).containsEntry("outcome", "MET");

        Response refused = tryOut(Map.of("request", tree(request.fact("callsAbandoned", 1001))));
        refused(refused, 422, "/request/facts/callsAbandoned", "FA-005");
    }

    @Test
    void aDraftThatMakesNoRulebookIsRefusedWithItsFaults() {
        edit(TABLE, Shipped.files().text(TABLE).replace("id=\"s1.4-below\"", ""));
        Response refused = tryOut(Map.of("request", tree(Requests.ofNewContractor())));
        refused(refused, 422, "", "RB-031");
        assertThat(refused.jsonPath().getString("violations[0].message")).contains(TABLE);
    }

    @Test
    void oneRowAloneDecidesByItself() {
        JsonPath tried = answered(Map.of("model", TABLE, "inputs", MET, "rows", List.of("s1.4-below")));
        assertThat(tried.getString("decisions.find { it.decision == 'performanceLevel' }.value"))
                .isNull();
        assertThat(tried.getList("tables[0].rows.id")).containsExactly("s1.4-below");
        assertThat(tried.getList("tables[0].rows.matched")).containsExactly(false);
        refused(tryOut(Map.of("model", TABLE, "rows", List.of("s1.4-below", "s1.4-nobody"))), 422, "/rows/1", "RB-088");
    }

    @Test
    void aModelOfNoStandardIsTriedToo() throws IOException {
        add(FEES);
        JsonPath tried = answered(Map.of("model", FEES, "inputs", Map.of("Applicant Age", 20)));
        assertThat(tried.getString("decisions.find { it.decision == 'Total Fee' }.value"))
                .isEqualTo("15.5");
        refused(
                tryOut(Map.of("model", FEES, "inputs", Map.of("Applicant Age", "old"))),
                422,
                "/inputs/Applicant Age",
                "FA-002");
    }

    @Test
    void eachRowOfAFileIsAnsweredByARow() {
        stricter();
        String results = csv(
                Map.of("model", TABLE),
                """
                callsOffered,callsAbandoned
                1000,25
                1000,many
                1000,19
                0,0
                1000,20,3
                """);
        assertThat(results.lines())
                .containsExactly(
                        "callsOffered,callsAbandoned,status,abandonmentRate,performanceLevel,row,problem",
                        "1000,25,KNOWN,0.025,\"{\"\"level\"\":\"\"BELOW\"\",\"\"effect\"\":\"\"PENALTY\"\",\"\"share\"\":\"\"0.04\"\"}\",s1.4-below,",
                        "1000,many,,,,,\"/inputs/callsAbandoned: This is a number: write it in plain digits, such as 1200 or 0.25.\"",
                        "1000,19,KNOWN,0.019,\"{\"\"level\"\":\"\"EXCEEDS\"\",\"\"effect\"\":\"\"CREDIT\"\",\"\"share\"\":\"\"0.04\"\"}\",s1.4-exceeds,",
                        "0,0,NOTHING,,\"{\"\"level\"\":null,\"\"effect\"\":\"\"NOT_APPLICABLE\"\",\"\"share\"\":\"\"0\"\"}\",s1.4-nothing,",
                        "1000,20,,,,,\"The row has more cells than the header has columns; put a text with a comma in quotes, and"
                                + " write a number such as 1,000 as 1000 or in quotes.\"");
    }

    @Test
    void cellsOfAFileHaveTheTypesOfTheirInputsAndNoFormulaComesBack() throws IOException {
        add(EVERY_TYPE);
        String results = csv(
                Map.of("model", EVERY_TYPE),
                "\uFEFFaString,aBoolean,aDate,numbers,person,grade,percent\r\n"
                        + "=1+1,true,2017-12-31,\"[1, \"\"2.5\"\"]\",\"{\"\"first name\"\": \"\"Ann\"\"}\",A,-1\r\n"
                        + ",yes,,[1,,,\r\n");
        List<String> lines = results.lines().toList();
        assertThat(lines.get(0)).startsWith("aString,aBoolean,");
        assertThat(lines.get(1))
                .startsWith("'=1+1,true,2017-12-31,")
                .contains(",'=1+1,false,2018-01-01,", ",3.5,Dear Ann,", ",-1,");
        assertThat(lines.get(2)).contains("/inputs/numbers: ").endsWith(".\"");
        assertThat(lines).hasSize(3);
    }

    @Test
    void eachRowOfAFileOfRequestsIsDecidedUnderTheDraft() {
        stricter();
        String results = csv(
                Map.of("contract", "qdp-2017"),
                """
                contractor,market,period,participationFee,callsOffered,callsAbandoned
                acme,INDIVIDUAL,2017,1000000,1000,25
                acme,INDIVIDUAL,2017,1000000,1000,1001
                """);
        List<String> lines = results.lines().toList();
        assertThat(lines.get(0)).contains(",1.4,1.4 amount,1.4 row,").endsWith(",penalties,credits,due,problem");
        assertThat(lines.get(1)).contains(",PENALTY,2000.00,s1.4-below,");
        assertThat(lines.get(2)).contains("/facts/callsAbandoned: ");
        refused(send(Map.of("contract", "qdp-1999"), "contractor\nacme\n"), 404, "", "CT-001");
    }

    @Test
    void whatIsNotThereOrMalformedIsRefused() {
        refused(tryOut(Map.of("model", "dmn/none.dmn")), 404, "", "RB-087");
        refused(tryOut(Map.of("model", Shipped.cases("1.4"))), 404, "", "RB-087");
        refused(tryOut(Map.of("inputs", Map.of())), 400, "/model", "FA-008");
        refused(tryOut(Map.of("model", TABLE, "inputs", List.of())), 400, "/inputs", "FA-011");
        refused(tryOut(Map.of("request", Map.of(), "rows", List.of())), 400, "/rows", "FA-007");
        refused(tryOut(Map.of("model", TABLE, "inputs", Map.of("calls", 1))), 422, "/inputs/calls", "FA-007");
        refused(send(Map.of(), "a\n1\n"), 400, "?model", "LE-004");
        refused(
                send(Map.of("model", TABLE), "callsOffered,callsOffered\n1,1\n"),
                400,
                "row 1, column callsOffered",
                "FA-010");
        refused(send(Map.of("model", TABLE), "callsOffered,,callsAbandoned\n1,1\n"), 400, "row 1", "FA-009");
        refused(send(Map.of("contract", "qdp-2017"), "Contractor\nacme\n"), 400, "row 1, column Contractor", "FA-007");
        refused(send(Map.of("model", TABLE), "callsOffered\n\"1\n"), 400, "", "FA-009");
        refused(send(Map.of("model", TABLE), "callsOffered\n" + "1\n".repeat(10_001)), 400, "", "FA-012");
        Response unknown = given().contentType(ContentType.JSON)
                .body(Map.of("model", TABLE))
                .post("/api/v1/drafts/" + UUID.randomUUID() + "/tries");
        refused(unknown, 404, "", "LE-002");
    }

    private JsonPath model(Map<String, Object> inputs) {
        return answered(Map.of("model", TABLE, "inputs", inputs));
    }

    private JsonPath answered(Map<String, Object> request) {
        Response answer = tryOut(request);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response tryOut(Map<String, Object> request) {
        return given().contentType(ContentType.JSON).body(request).post(address());
    }

    private String csv(Map<String, String> parameters, String body) {
        Response answer = send(parameters, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        return answer.asString();
    }

    private Response send(Map<String, String> parameters, String body) {
        return given().queryParams(parameters)
                .contentType("text/csv")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(address());
    }

    private String address() {
        return "/api/v1/drafts/" + draft.id() + "/tries";
    }

    private static Map<String, Object> tree(Requests request) {
        return new JsonPath(request.json()).getMap("");
    }

    private static void refused(Response answer, int status, String pointer, String code) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getList("violations.pointer"))
                .as(answer.asString())
                .containsOnly(pointer);
        assertThat(answer.jsonPath().getList("violations.code"))
                .as(answer.asString())
                .contains(code);
    }
}
