package org.plumbline.signin;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call that the OpenAPI document tells of.
 *
 * @param path with its parameters in braces
 * @param bodies media types it takes; empty where it takes no body
 */
record Documented(String method, String path, List<String> bodies) {

    /** The type of a body that brings a file. */
    static final String FILE = "multipart/form-data";

    /** All of them. */
    static List<Documented> all() {
        JsonPath document = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<Documented> calls = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach(
                (method, call) -> calls.add(new Documented(method.toUpperCase(Locale.ROOT), path, bodies(call)))));
        return calls;
    }

    @SuppressWarnings("unchecked")
    private static List<String> bodies(Map<String, Object> call) {
        Map<String, Object> body = (Map<String, Object>) call.get("requestBody");
        return body == null ? List.of() : List.copyOf(((Map<String, Object>) body.get("content")).keySet());
    }

    String name() {
        return method + " " + path;
    }

    /**
     * Makes the call with something in place of its parameters and, where it takes one, a body. The answer is read to its
     * end: one that streams holds a place until then.
     */
    Response send(RequestSpecification who, String parameter, String body) {
        if (bodies.equals(List.of(FILE))) {
            who.multiPart("file", "figures.csv", body.getBytes(StandardCharsets.UTF_8));
        } else if (!bodies.isEmpty()) {
            who.contentType(bodies.get(0)).body(body.getBytes(StandardCharsets.UTF_8));
        }
        Response answer = who.redirects().follow(false).request(method, path.replaceAll("\\{\\w+}", parameter));
        answer.asByteArray();
        return answer;
    }
}
