package org.plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.access.People;

/** DraftCalls: what analysts do with files, and what nobody can do. */
@QuarkusTest
class DraftTest {
    private static final String CASES = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.cases.yaml";
    private static final String MODEL = CASES.replace(".cases.yaml", ".dmn");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private String draft;

    @BeforeEach
    void begin() {
        draft = "/api/v1/drafts/"
                + People.as("analyst")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"A trial\"}")
                        .post("/api/v1/drafts")
                        .path("id");
    }

    private static RequestSpecification analyst() {
        return People.as("analyst");
    }

    private Response put(String path, String tag, byte[] content) {
        return analyst()
                .header("If-Match", tag)
                .contentType("application/octet-stream")
                .queryParam("note", "why not")
                .body(content)
                .put(draft + "/files/" + path);
    }

    private String tag(String path) {
        return analyst().get(draft + "/files/" + path).header("ETag");
    }

    @Test
    void everyChangeKeepsAuthorTimeAndNote() {
        put(CASES, tag(CASES), "contract: qdp-2017\ncases: []\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(204);
        analyst()
                .get(draft + "/history")
                .then()
                .body("[0].path", equalTo(CASES))
                .body("[0].by", equalTo("analyst-person"))
                .body("[0].note", equalTo("why not"));
        assertThat(analyst().get(draft + "/files/" + CASES).asString()).isEqualTo("contract: qdp-2017\ncases: []\n");
    }

    @Test
    void nobodyOverwritesAnothersEdit() {
        String mine = tag(CASES);
        put(CASES, mine, "contract: qdp-2017\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(204);
        put(CASES, mine, "contract: qdp-2024\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(412)
                .body("violations[0].code", equalTo("RB-081"));
        analyst()
                .contentType("application/octet-stream")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .put(draft + "/files/" + CASES)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("RB-080"));
    }

    @Test
    void tagsAreReadAsTheirStandardHasThem() {
        byte[] content = "contract: qdp-2017\ncases: []\n".getBytes(StandardCharsets.UTF_8);
        String other = "\"" + "0".repeat(64) + "\"";
        assertThat(put(CASES, other + ", " + tag(CASES), content).statusCode()).isEqualTo(204);
        assertThat(put(CASES, "*", content).statusCode()).isEqualTo(204);
        assertThat(put(CASES, other + " , \"another\"", content).statusCode()).isEqualTo(412);
        assertThat(put(CASES, "W/" + other + ", " + tag(CASES), content).statusCode())
                .isEqualTo(204);
        Response weak = put(CASES, "W/" + tag(CASES), content);
        assertThat(weak.statusCode()).isEqualTo(412);
        assertThat(weak.jsonPath().getString("violations[0].message")).contains("without W/");
        assertThat(put("dmn/qdp-2017/customer-service/9.8-new.cases.yaml", "*", content)
                        .statusCode())
                .isEqualTo(412);
        for (String malformed : List.of("x", "\"a\", b", "\"a\" \"b\"", "\"a")) {
            assertThat(put(CASES, malformed, content).statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    @Test
    void filesAreAddedAndTakenOut() {
        String added = "dmn/qdp-2017/customer-service/9.9-new.cases.yaml";
        analyst()
                .header("If-None-Match", "*")
                .contentType("application/octet-stream")
                .body("contract: qdp-2017\ncases: []\n".getBytes(StandardCharsets.UTF_8))
                .put(draft + "/files/" + added)
                .then()
                .statusCode(204);
        analyst().get(draft).then().body("files.path", hasItem(added));
        analyst()
                .header("If-Match", tag(added))
                .delete(draft + "/files/" + added)
                .then()
                .statusCode(204);
        analyst().get(draft + "/files/" + added).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/common/settlement.drl",
                "rules/common/evil.drl",
                "config/application.properties",
                "dmn/../../etc/passwd.dmn",
                "dmn/a/b/c/d/e/f/g.dmn",
                "pom.xml"
            })
    void onlyTablesQuestionnairesCasesAndContractsMayChange(String path) {
        analyst()
                .urlEncodingEnabled(false)
                .header("If-None-Match", "*")
                .contentType("application/octet-stream")
                .body("anything".getBytes(StandardCharsets.UTF_8))
                .put(draft + "/files/" + path.replace("..", "%2e%2e"))
                .then()
                .statusCode(oneOf(422, 404, 405));
        assertThat(analyst().get(draft + "/history").jsonPath().getList("")).isEmpty();
    }

    @Test
    void aModelThatCouldRunForEverIsRefused() {
        String model = analyst().get(draft + "/files/" + MODEL).asString();
        String endless = model.replaceFirst(
                "<text>> 0.03</text>", "<text>count(for i in 1..30000, j in 1..30000 return i) > 3</text>");
        assertThat(endless).isNotEqualTo(model);
        put(MODEL, tag(MODEL), endless.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("violations[0].code", startsWith("RB-07"))
                .body("violations[0].pointer", equalTo("/files/" + MODEL));
    }

    @Test
    void aModelThatReachesOutIsRefused() {
        String model = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>";
        put(MODEL, tag(MODEL), model.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("RB-077"));
    }

    @Test
    void theSheetThatNobodyEditedChangesNothing() {
        byte[] before = analyst().get(draft + "/files/" + MODEL).asByteArray();
        for (String form : List.of(WORKBOOK, "text/csv")) {
            byte[] sheet =
                    analyst().accept(form).get(draft + "/sheets/" + MODEL).asByteArray();
            analyst()
                    .contentType(form)
                    .body(sheet)
                    .put(draft + "/sheets/" + MODEL)
                    .then()
                    .statusCode(204);
            assertThat(analyst().get(draft + "/files/" + MODEL).asByteArray()).isEqualTo(before);
        }
    }

    @Test
    void aWrongCellIsNamedWithItsMend() {
        String csv =
                analyst().accept("text/csv").get(draft + "/sheets/" + MODEL).asString();
        analyst()
                .contentType("text/csv")
                .body(csv.replace("> 0.03", "> 3 %").getBytes(StandardCharsets.UTF_8))
                .put(draft + "/sheets/" + MODEL)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("RB-074"))
                .body("violations[0].message", containsString("> 0.03"));
    }

    @Test
    void aRowThatCitesAnotherStandardsClauseIsRefusedAtItsCell() {
        String sheet =
                analyst().accept("text/csv").get(draft + "/sheets/" + MODEL).asString();
        analyst()
                .contentType("text/csv")
                .body(sheet.replace(",1.4,more than", ",1.1,more than").getBytes(StandardCharsets.UTF_8))
                .put(draft + "/sheets/" + MODEL)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("RB-046"))
                .body("violations[0].message", containsString("G8: '1.1' is no clause of standard 1.4; write 1.4"));
    }

    @Test
    void aZipOfAFolderIsTakenWithoutTheFolderAndWhatTheSystemLeftInIt() throws IOException {
        Map<String, byte[]> packed = new HashMap<>();
        unzip(analyst().get(draft + "/zip").asByteArray())
                .forEach((path, content) -> packed.put("mine/" + path, content));
        packed.put("mine/.DS_Store", new byte[1]);
        packed.put("__MACOSX/mine/._dmn", new byte[1]);
        packed.put("mine/rules/qdp-2017/~$narrative.xlsx", new byte[1]);
        analyst()
                .contentType("application/zip")
                .body(zip(packed))
                .put(draft + "/zip")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0));
    }

    @Test
    void aZipGoesOutAndComesBack() throws IOException {
        byte[] zip = analyst().get(draft + "/zip").asByteArray();
        analyst()
                .contentType("application/zip")
                .body(zip)
                .put(draft + "/zip")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0));
        Map<String, byte[]> files = unzip(zip);
        files.put(CASES, "contract: qdp-2017\ncases: []\n".getBytes(StandardCharsets.UTF_8));
        analyst()
                .contentType("application/zip")
                .body(zip(files))
                .put(draft + "/zip")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        files.put("rules/common/settlement.drl", "package x".getBytes(StandardCharsets.UTF_8));
        analyst()
                .contentType("application/zip")
                .body(zip(files))
                .put(draft + "/zip")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("RB-082"));
    }

    @Test
    void aZipThatLeadsOutOfItselfOrUnpacksToTooMuchIsRefused() throws IOException {
        for (byte[] zip : List.of(
                zip(Map.of("../../outside.dmn", new byte[1])),
                zip(Map.of("/etc/passwd", new byte[1])),
                zip(Map.of("dmn/bomb.dmn", new byte[9 << 20])),
                "no zip at all".getBytes(StandardCharsets.UTF_8))) {
            analyst()
                    .contentType("application/zip")
                    .body(zip)
                    .put(draft + "/zip")
                    .then()
                    .statusCode(400)
                    .body("violations[0].code", equalTo("RB-082"));
        }
    }

    @Test
    void aDraftThatWasGivenUpCanBeReadButNotChanged() {
        analyst().delete(draft).then().statusCode(204);
        analyst().get(draft).then().body("status", equalTo("GIVEN_UP"));
        put(CASES, tag(CASES), "contract: qdp-2017\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("violations[0].code", equalTo("RB-083"));
        analyst().delete(draft).then().statusCode(409);
    }

    @Test
    void aCheckIsAPageForWhoAsksForOneAndDataForAllOthers() {
        put(CASES, tag(CASES), "contract: qdp-2017\ncases: [\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(204);
        String page = analyst()
                .accept("text/html")
                .post(draft + "/check")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page).contains("to mend", CASES);
        analyst()
                .accept("*/*")
                .post(draft + "/check")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("faults.file", hasItem(CASES));
    }

    @Test
    void aDraftWithFaultsIsNotProposed() {
        put(CASES, tag(CASES), "contract: qdp-2017\ncases: [\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(204);
        analyst()
                .contentType(ContentType.JSON)
                .body("{\"draft\": \"" + draft.substring(draft.lastIndexOf('/') + 1) + "\", \"note\": \"x\"}")
                .post("/api/v1/releases")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/files/" + CASES));
        analyst().get(draft).then().body("status", equalTo("OPEN"));
    }

    @Test
    void nobodyApprovesWhatHeProposed() {
        String both = "analyst-approver";
        RequestSpecification proposer = People.withRoles(List.of("analyst", "approver"));
        String release = analyst().get("/api/v1/rulebook").path("fingerprint");
        String id = proposer.contentType(ContentType.JSON)
                .body("{\"release\": \"" + release + "\", \"note\": \"again\"}")
                .post("/api/v1/releases")
                .then()
                .statusCode(201)
                .body("proposedBy", equalTo(both))
                .extract()
                .path("id");
        String approval = "/api/v1/releases/proposals/" + id + "/approval";
        People.withRoles(List.of("analyst", "approver"))
                .post(approval)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("RB-085"));
        People.as("approver")
                .post(approval.replace("approval", "refusal"))
                .then()
                .body("status", equalTo("DECLINED"));
        People.as("approver").post(approval).then().statusCode(409);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
