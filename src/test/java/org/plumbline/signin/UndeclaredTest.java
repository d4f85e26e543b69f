package org.plumbline.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** What an address asks for and the call does not know is refused, and never passed over. */
@QuarkusTest
class UndeclaredTest {

    @Test
    void everyCallAndEveryPageRefusesAParameterThatItDoesNotDeclare() throws IOException {
        List<String> wrong = new ArrayList<>();
        Stream.concat(
                        Documented.all().stream(),
                        RoleTableTest.table().keySet().stream()
                                .filter(call -> !call.contains(" /q/") && !call.contains(" /api/"))
                                .map(RoleTableTest::undocumented))
                .forEach(call -> {
                    Response answer = call.send(
                            given().queryParam("undeclared", "true"),
                            UUID.randomUUID().toString(),
                            "{}");
                    if (answer.statusCode() != 400
                            || !answer.asString().contains("There is no parameter 'undeclared'")) {
                        wrong.add(call.name() + " gives " + answer.statusCode());
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reports", "/api/v1/claims", "/api/v1/drafts", "/api/v1/invoices"})
    void aDryRunThatThereIsNotIsRefusedByItsName(String call) {
        Response answer = Refusals.keepsNothing(() -> given().contentType("application/json")
                .queryParam("dryRun", "true")
                .body("{}")
                .post(call));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-005");
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("?dryRun");
    }

    @Test
    void whatStandsTwiceIsRefusedToo() {
        Response answer = Refusals.keepsNothing(() -> given().contentType("application/json")
                .queryParam("dryRun", "true", "false")
                .body(Requests.ofNewContractor().json())
                .post(Calls.ASSESSMENTS));
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-004");
    }

    @Test
    void whoMayNotMakeACallIsToldThatFirst() {
        assertThat(People.nobody()
                        .queryParam("dryRun", "true")
                        .get("/api/v1/audit")
                        .statusCode())
                .isEqualTo(401);
        assertThat(People.as("viewer")
                        .queryParam("dryRun", "true")
                        .get("/api/v1/audit")
                        .statusCode())
                .isEqualTo(403);
    }
}
