package org.plumbline.assessing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class IdempotencyTest {

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAgain() {
        String key = newKey();
        String body = Requests.penalty(Requests.newContractor()).json();
        Response first = submit(key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        int kept = Calls.kept();
        Response second = submit(key, body);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Calls.kept()).isEqualTo(kept);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = newKey();
        String contractor = Requests.newContractor();
        submit(key, Requests.penalty(contractor).json());
        Response other =
                Refusals.keepsNothing(() -> submit(key, Requests.met(contractor).json()));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getList("violations.code")).containsExactly("LE-003");
    }

    @Test
    void eightCallersOfOneKeyAtOnceKeepOneAssessment() {
        String key = newKey();
        String body = Requests.penalty(Requests.newContractor()).json();
        int before = Calls.kept();
        List<Response> answers = AtOnce.run(8, number -> submit(key, body));
        assertThat(answers).map(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).map(Response::asString).containsOnly(answers.get(0).asString());
        assertThat(Calls.kept()).isEqualTo(before + 1);
    }

    @Test
    void aRequestThatWasRefusedLeavesItsKeyFree() {
        String key = newKey();
        Refusals.keepsNothing(() -> submit(key, "{"));
        assertThat(submit(key, Requests.ofNewContractor().json()).statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyOfTwoHundredCharactersIsTakenAndALongerOrBlankOneRefused() {
        String longest = newKey() + "k".repeat(200 - newKey().length());
        assertThat(submit(longest, Requests.ofNewContractor().json()).statusCode())
                .isEqualTo(201);
        for (String key : List.of(longest + "k", "")) {
            Response answer = Refusals.keepsNothing(
                    () -> submit(key, Requests.ofNewContractor().json()));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-004");
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Response submit(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Calls.ASSESSMENTS);
    }
}
