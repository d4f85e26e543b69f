package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What every refusal must be: a problem with a sentence in it, nothing of the service's inside, and nothing kept. */
public final class Refusals {
    private Refusals() {}

    /** Submits a body that must be refused for exactly one fault. */
    public static void refuses(String body, int status, String pointer, String code) {
        Response answer = keepsNothing(() -> Calls.submit(body));
        assertThat(answer.jsonPath().getList("violations", Map.class))
                .as(answer.asString())
                .extracting(violation -> violation.get("pointer"), violation -> violation.get("code"))
                .containsExactly(tuple(pointer, code));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    public static Response keepsNothing(Supplier<Response> call) {
        int before = Calls.kept();
        Response answer = call.get();
        assertThat(Calls.kept()).as("kept").isEqualTo(before);
        return problem(answer);
    }

    /** Asserts the form of a problem. */
    public static Response problem(Response answer) {
        assertThat(answer.contentType()).as(answer.asString()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(sentence(answer)).as(answer.asString()).matches("(?s)\\S.*\\.");
        assertTellsNothingOfItsInside(answer.asString());
        return answer;
    }

    public static void assertTellsNothingOfItsInside(String body) {
        assertThat(body).doesNotContain("org.", "java.", "io.quarkus", "Exception", "at java");
    }

    private static String sentence(Response answer) {
        List<String> messages = answer.jsonPath().getList("violations.message");
        return messages == null || messages.isEmpty() ? answer.jsonPath().getString("detail") : messages.get(0);
    }
}
