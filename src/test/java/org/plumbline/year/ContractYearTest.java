package org.plumbline.year;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A year made of its months, over HTTP. */
@QuarkusTest
class ContractYearTest {
    private static final String SUBMISSIONS = "/api/v1/submissions";

    private final String contractor = Requests.newContractor();

    @Test
    void eachMonthIsDecidedOnArrivalAndACorrectionTakesItsPlace() {
        JsonPath first = reported(month(1, 1000, 40));
        assertThat(first.getString("[0].assessment.kind")).isEqualTo("MONTHLY");
        assertThat(first.getString("[0].corrects")).isNull();
        assertThat(first.getBoolean("[0].late"))
                .as("a month of 2017 reported today")
                .isTrue();
        JsonPath corrected = reported(month(1, 1000, 20));
        assertThat(corrected.getString("[0].corrects")).isEqualTo(first.getString("[0].assessment.id"));
        JsonPath versions = asked(SUBMISSIONS, Map.of("contractor", contractor, "period", "2017-01"));
        assertThat(versions.getList("items.version")).containsExactly(2, 1);
        assertThat(versions.getList("items.current")).containsExactly(true, false);
    }

    @Test
    void severalMonthsAreKeptAllOrNoneAndEachFaultIsNamedByItsPlace() {
        Response refused = report(list(month(1, 1000, 20), month(2, 1000, 2000), month(3, -5, 0)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .contains("/1/facts/callsAbandoned", "/2/facts/callsOffered");
        assertThat(asked(SUBMISSIONS, Map.of("contractor", contractor)).getInt("total"))
                .isZero();
        Response twice = report(list(month(1, 1000, 20), month(1, 1000, 21)));
        assertThat(twice.jsonPath().getString("violations[0].code")).isEqualTo("FA-010");
    }

    @Test
    void aRowOfCsvIsAMonth() {
        Response answer = given().contentType("text/csv")
                .body("contract,contractor,market,period,callsOffered,callsAbandoned\n"
                        + "qdp-2017," + contractor + ",INDIVIDUAL,2017-01,1000,25\n"
                        + "qdp-2017," + contractor + ",INDIVIDUAL,2017-02,1000,35\n")
                .post(SUBMISSIONS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(outcomes(year(), "1.4")).startsWith("MET", "BELOW").hasSize(12);
    }

    @Test
    void aFaultOfCsvIsNamedByRowAndColumn() {
        Response answer = given().contentType("text/csv")
                .body("contract,contractor,market,period,callsOffered\n"
                        + "qdp-2017," + contractor + ",INDIVIDUAL,2017-01,1000\n"
                        + "qdp-2017," + contractor + ",INDIVIDUAL,2017-02,many\n"
                        + "qdp-2017," + contractor + ",INDIVIDUAL,2017-13,1000\n")
                .post(SUBMISSIONS);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("row 4, column period");
        Response other = given().contentType("text/csv")
                .body("contract,contractor,market,period,callsOffered\n" + "qdp-2017," + contractor
                        + ",INDIVIDUAL,2017-02,many\n")
                .post(SUBMISSIONS);
        assertThat(other.jsonPath().getList("violations.pointer")).containsExactly("row 2, column callsOffered");
    }

    @Test
    void whatIsNoCsvIsSaidToBeNone() {
        for (String body : List.of("{\"name\":[\"a\",{\"b\":1}]}", "contract,\"contractor\nqdp-2017,x\n", "", ",,\n")) {
            Response answer = given().contentType("text/csv").body(body).post(SUBMISSIONS);
            assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("violations.code")).as(body).isNotEmpty();
        }
    }

    @Test
    void theYearTellsWhatItComesToSoFarAndWhatTheMonthsToComeMustShow() {
        reported(list(months(9, 1000, 32)));
        conclude(Map.of("kind", "YEAR_TO_DATE", "facts", Map.of("participationFee", "1000000.00")));
        JsonPath year = year();
        assertThat(year.getList("missing")).containsExactly("2017-10", "2017-11", "2017-12");
        String standard = "standards.find { it.standard == '1.4' }.";
        assertThat(year.getString(standard + "toDate.outcome")).isEqualTo("PENALTY");
        assertThat(year.getString(standard + "toDate.quantity")).isEqualTo("3.2%");
        assertThat(year.getString(standard + "projected.amount")).isEqualTo("2000.00");
        assertThat(year.getString("projected.due")).isEqualTo("2000.00");
        // 3% of 12,000 calls are 360; 9 × 32 = 288 are abandoned already
        String remaining = standard + "remaining.find { it.fact == 'callsAbandoned' }.";
        assertThat(year.getInt(remaining + "bound")).isEqualTo(72);
        assertThat(year.getInt(remaining + "expected")).isEqualTo(96);
        assertThat(year.getString(remaining + "sentence"))
                .contains("at most 72 calls abandoned in the 3 months to come");
        // the bound holds, and one call more does not
        reported(list(month(10, 1000, 24), month(11, 1000, 24), month(12, 1000, 24)));
        assertThat(outcome(conclude(Map.of("kind", "FINAL")), "1.4")).isEqualTo("MET");
        reported(month(12, 1000, 25));
        assertThat(outcome(conclude(Map.of("kind", "FINAL")), "1.4")).isEqualTo("PENALTY");
    }

    @Test
    void whatCannotBeReachedAnyMoreIsSaid() {
        reported(list(months(11, 1000, 60)));
        JsonPath year = year();
        String remaining = "standards.find { it.standard == '1.4' }.remaining.find { it.fact == 'callsAbandoned' }.";
        assertThat(year.getString(remaining + "bound")).isNull();
        assertThat(year.getString(remaining + "sentence"))
                .startsWith("No number of calls abandoned in the month to come");
    }

    @Test
    void aMissingMonthLeavesTheYearUndecided() {
        reported(list(months(11, 1000, 20)));
        JsonPath undecided = conclude(Map.of("kind", "FINAL", "facts", Map.of("participationFee", "1000000.00")));
        assertThat(outcome(undecided, "1.4")).isEqualTo("UNDECIDED");
        reported(month(12, 1000, 20));
        JsonPath decided = conclude(Map.of("kind", "FINAL"));
        assertThat(outcome(decided, "1.4")).isEqualTo("MET");
        assertThat(decided.getString("decisions.find { it.standard == '1.4' }.explanation.given.find {"
                        + " it.fact == 'callsOffered' }.origin"))
                .isEqualTo("sum of the months");
        assertThat(decided.getString("settlement.base")).as("carried over").isEqualTo("1000000.00");
    }

    @Test
    void monthsThatDisagreeWithTheYearEndFigureAreShown() {
        reported(list(months(12, 1000, 20)));
        conclude(Map.of("kind", "INITIAL", "facts", Map.of("callsOffered", 12_500)));
        JsonPath year = year();
        assertThat(year.getList("disagreements.fact")).containsExactly("callsOffered");
        assertThat(year.getInt("disagreements[0].year")).isEqualTo(12_500);
        assertThat(year.getInt("disagreements[0].months")).isEqualTo(12_000);
    }

    @Test
    void whatIsMissingIsAListToChase() {
        reported(list(months(2, 1000, 20)));
        List<Map<String, Object>> missing = asked(
                        SUBMISSIONS + "/missing", Map.of("contractor", contractor, "year", 2017))
                .getList("");
        assertThat(missing).hasSize(12);
        assertThat(missing.get(0)).containsEntry("period", "2017-01").containsEntry("reported", true);
        assertThat(missing.get(2))
                .containsEntry("period", "2017-03")
                .containsEntry("reported", false)
                .containsEntry("overdue", true);
        JsonPath agenda =
                asked("/api/v1/agenda", Map.of("contractor", contractor, "from", "2017-01-01", "to", "2018-12-31"));
        assertThat(agenda.getList("items.kind")).contains("MONTHLY_FIGURES");
    }

    @Test
    void whoOnlyAskedWhatWouldBeReportedNothingThatCouldBeIncomplete() {
        Calls.keep(Requests.whatIf(contractor));
        assertThat(asked(SUBMISSIONS + "/missing", Map.of("contractor", contractor, "year", 2017))
                        .getList(""))
                .isEmpty();
    }

    @Test
    void aYearOfAnUnknownContractIsNotThere() {
        assertThat(given().get("/api/v1/years/qdp-2001/" + contractor + "/INDIVIDUAL/2017")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/api/v1/years/qdp-2017/" + contractor + "/INDIVIDUAL/2019")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().contentType("application/json")
                        .body("{\"kind\": \"SOON\"}")
                        .post("/api/v1/years/qdp-2017/" + contractor + "/INDIVIDUAL/2017/assessments")
                        .jsonPath()
                        .getString("violations[0].pointer"))
                .isEqualTo("/kind");
    }

    private Requests month(int month, int offered, int abandoned) {
        return Requests.of(contractor)
                .with("period", String.format("2017-%02d", month))
                .fact("callsOffered", offered)
                .fact("callsAbandoned", abandoned);
    }

    private Requests[] months(int last, int offered, int abandoned) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(month -> month(month, offered, abandoned))
                .toArray(Requests[]::new);
    }

    private static String list(Requests... reports) {
        return List.of(reports).stream().map(Requests::json).toList().toString();
    }

    private JsonPath reported(Requests report) {
        return reported(report.json());
    }

    private JsonPath reported(String body) {
        Response answer = report(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static Response report(String body) {
        return given().contentType("application/json").body(body).post(SUBMISSIONS);
    }

    private JsonPath conclude(Map<String, Object> body) {
        Response answer = given().contentType("application/json").body(body).post(address() + "/assessments");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private JsonPath year() {
        return asked(address(), Map.of());
    }

    private String address() {
        return "/api/v1/years/qdp-2017/" + contractor + "/INDIVIDUAL/2017";
    }

    private static JsonPath asked(String path, Map<String, ?> parameters) {
        Response answer = given().queryParams(parameters).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String outcome(JsonPath assessment, String standard) {
        return assessment.getString("decisions.find { it.standard == '" + standard + "' }.outcome");
    }

    private static List<String> outcomes(JsonPath year, String standard) {
        return year.getList("standards.find { it.standard == '" + standard + "' }.months.collect { it?.outcome }");
    }
}
