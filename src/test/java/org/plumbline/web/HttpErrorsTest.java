package org.plumbline.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fact.Violation;
import org.plumbline.json.ProblemDetail;

@QuarkusTest
class HttpErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/contracts/qdp-1999",
                "/api/v1/contracts/qdp-1999/schema",
                "/api/v1/schemas/nothing.schema.json",
                "/api/v1/schemas/..%2Fapplication",
                "/api/v1/assessments/1/2",
                "/api/v2/decisions"
            })
    void whatIsNotThereIsNotFound(String path) {
        Response answer = Refusals.problem(given().urlEncodingEnabled(false).get(path));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void nothingThatIsKeptCanBeChangedOrRemoved(String method) {
        String id = Calls.keep(Requests.ofNewContractor()).getString("id");
        for (String path : List.of(Calls.ASSESSMENTS, Calls.ASSESSMENTS + "/" + id, Calls.DECISIONS)) {
            Response answer = Refusals.keepsNothing(() -> given().request(method, path));
            assertThat(answer.statusCode()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "text/json", "multipart/form-data", "nonsense"})
    void aBodyThatIsNotCalledJsonIsRefused(String type) throws IOException {
        // By hand: the client would mend some of these.
        String body = Requests.ofNewContractor().json();
        String answer = RawCall.send(
                "POST /api/v1/assessments HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length(),
                wire -> wire.write(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).startsWith("HTTP/1.1 415 ").containsIgnoringCase("content-type: application/problem+json");
        Refusals.assertTellsNothingOfItsInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /api/v1/claims/none/attachments?name=a.pdf", "PUT /api/v1/drafts/none/sheets/dmn/table.dmn"
            })
    void aFileOfWhichNobodySaysWhatItIsIsRefused(String call) throws IOException {
        String answer = RawCall.send(
                call + " HTTP/1.1\r\nContent-Length: 4",
                wire -> wire.write("file".getBytes(StandardCharsets.US_ASCII)));
        assertThat(answer).startsWith("HTTP/1.1 415 ").containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void aConnectionThatEndsAsItsTransactionDoesIsTheDatabaseBeingAway() {
        Exception notCommitted = new Exception("Could not commit transaction.");
        notCommitted.addSuppressed(new Exception(new SQLException("terminating connection", "57P01")));
        assertThat(Problems.of(new IllegalStateException(notCommitted)).getStatus())
                .isEqualTo(503);
    }

    @Test
    void whatCouldNotBeKeptInTimeIsToldAndIsNoFaultOfTheService() {
        jakarta.ws.rs.core.Response rolledBack =
                Problems.of(new IllegalStateException(new RollbackException("no longer active")));
        assertThat(rolledBack.getStatus()).isEqualTo(503);
        assertThat(((ProblemDetail) rolledBack.getEntity()).violations())
                .extracting(Violation::code)
                .containsExactly("LE-010");
        RollbackException defect = new RollbackException("not committed");
        defect.initCause(new IllegalStateException("a defect"));
        assertThat(Problems.of(new IllegalStateException(defect)).getStatus()).isEqualTo(500);
    }

    @Test
    void aFormThatCannotBeGivenIsRefused() {
        for (String path :
                List.of("/api/v1/decisions", "/api/v1/assessments", "/api/v1/contracts", "/api/v1/rulebook")) {
            Response answer = Refusals.problem(given().accept("image/png").get(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
        }
    }

    @Test
    void anAcceptHeaderThatMakesNoSenseIsRefused() {
        Response answer = Refusals.problem(given().header("Accept", ";;;").get("/api/v1/decisions"));
        assertThat(answer.statusCode()).isIn(400, 406);
    }

    @Test
    void aRefusalIsAProblemWhateverTheCallerAccepts() {
        for (String accept : List.of("text/html", "text/csv", "text/plain")) {
            assertThat(Refusals.problem(given().accept(accept).get("/api/v1/decisions/x/explanation"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/decisions/%00",
                "/api/v1/contracts/a%00b",
                "/api/v1/accounts/a%00b",
                "/years/qdp-2017/a%00b/INDIVIDUAL/2017",
                "/nothing%00"
            })
    void anAddressWithANulInItIsRefused(String path) {
        Response answer = Refusals.problem(given().urlEncodingEnabled(false).get(path));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains("%00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/submit", "/submit/json", "/submit/keep", "/login", "/drafts"})
    void aFormWithANulInItIsRefused(String path) {
        Response answer = Refusals.keepsNothing(() -> given().contentType("application/x-www-form-urlencoded")
                .body("name=a%00b&json=%7B%00%7D&/contractor=%00")
                .post(path));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("FA-009");
    }

    @Test
    void anIdThatIsNoIdIsNotFound() {
        for (String id : List.of("1", "'; drop table decision; --", "null", "1-1-1-1-1")) {
            Response answer = Refusals.problem(get("/api/v1/decisions/{id}", id));
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
        }
    }
}
