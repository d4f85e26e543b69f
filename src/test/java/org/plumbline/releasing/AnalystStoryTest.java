package org.plumbline.releasing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;

/** An analyst changes a threshold in Excel and sees it decide, over HTTP alone. */
@QuarkusTest
class AnalystStoryTest {
    private static final String TABLE = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final String CASES = TABLE.replace(".dmn", ".cases.yaml");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RELEASES = "/api/v1/releases";
    private static final List<String> OUTDATED = List.of(
            "Exactly 3% abandoned meets the expectation",
            "One call fewer than 3% abandoned meets the expectation",
            "The last call below a bound that falls between two calls meets the expectation");

    private String draft;

    @Test
    void fromTheDownloadedSheetToTheRollback() throws IOException {
        String before = People.as("analyst").get("/api/v1/rulebook").path("fingerprint");
        assertThat(month("2017-07").getString("row")).isEqualTo("s1.4-meets");
        draft = "/api/v1/drafts/"
                + analyst("{\"name\": \"Abandonment at 2.5%\"}", "/api/v1/drafts", 201)
                        .getString("id");

        edit("[0.02..0.03]", "[0.02..0.025]");
        assertThat(check().getList("faults.code")).contains("RB-033");

        edit("> 0.03", "> 0.025");
        assertThat(check().getList("faults.findAll { it.code != 'RB-051' }")).isEmpty();
        mendCases();
        JsonPath mended = check();
        assertThat(mended.getList("faults")).isEmpty();
        assertThat(mended.getInt("passed")).isEqualTo(mended.getInt("cases")).isPositive();

        publish("{\"draft\": \"" + draft.substring(draft.lastIndexOf('/') + 1)
                + "\", \"from\": \"2017-07\", \"note\": \"2.5%\"}");
        assertThat(month("2017-06").getString("row")).isEqualTo("s1.4-meets");
        assertThat(month("2017-07").getString("row")).isEqualTo("s1.4-below");
        assertThat(People.as("viewer").get("/api/v1/rulebook").<String>path("fingerprint"))
                .isNotEqualTo(before);
        Instant whilePublished = Instant.now();

        publish("{\"release\": \"" + before + "\", \"from\": \"2017-07\", \"note\": \"Taken back\"}");
        assertThat(month("2017-07").getString("row")).isEqualTo("s1.4-meets");
        assertThat(asOf(whilePublished).getString("row")).isEqualTo("s1.4-below");
        assertThat(People.as("staff").get(RELEASES).jsonPath().getString("[0].note"))
                .isEqualTo("Taken back");
    }

    private static JsonPath analyst(String body, String path, int status) {
        return People.as("analyst")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private void edit(String before, String after) throws IOException {
        byte[] sheet = People.as("analyst")
                .accept(WORKBOOK)
                .get(draft + "/sheets/" + TABLE)
                .asByteArray();
        People.as("analyst")
                .contentType(WORKBOOK)
                .body(changed(sheet, before, after))
                .put(draft + "/sheets/" + TABLE)
                .then()
                .statusCode(204);
    }

    private static byte[] changed(byte[] sheet, String before, String after) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            int changed = 0;
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.toString().equals(before)) {
                        cell.setCellValue(after);
                        changed++;
                    }
                }
            }
            assertThat(changed).isEqualTo(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private JsonPath check() {
        return People.as("analyst")
                .post(draft + "/check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void mendCases() {
        Response cases = People.as("analyst").get(draft + "/files/" + CASES);
        String mended = Arrays.stream(cases.asString().split("(?m)^(?=  - name: )"))
                .filter(one -> OUTDATED.stream().noneMatch(one::contains))
                .collect(Collectors.joining());
        People.as("analyst")
                .header("If-Match", cases.header("ETag"))
                .contentType("application/yaml")
                .body(mended.getBytes(StandardCharsets.UTF_8))
                .put(draft + "/files/" + CASES)
                .then()
                .statusCode(204);
    }

    private static void publish(String wish) {
        JsonPath proposal = analyst(wish, RELEASES, 201);
        assertThat(proposal.getString("status")).isEqualTo("OPEN");
        People.as("approver")
                .post(RELEASES + "/proposals/" + proposal.getString("id") + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
    }

    /** What a month with 2.8% of its calls abandoned gets. */
    private static JsonPath month(String month) {
        return decided(month, given());
    }

    private static JsonPath asOf(Instant moment) {
        return decided("2017-07", given().queryParam("asOf", moment.toString()));
    }

    private static JsonPath decided(String month, RequestSpecification call) {
        String answer = call.queryParam("dryRun", true)
                .contentType(ContentType.JSON)
                .body(
                        "{\"contract\": \"qdp-2017\", \"contractor\": \"acme-dental\", \"market\": \"INDIVIDUAL\", \"period\": \""
                                + month + "\", \"facts\": {\"callsOffered\": 1000, \"callsAbandoned\": 28}}")
                .post(Calls.ASSESSMENTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(answer).setRootPath("decisions.find { it.standard == '1.4' }");
    }
}
