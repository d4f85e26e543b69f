package org.plumbline.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** People with accounts, made by admin as they are needed. */
public final class People {
    public static final String ACCOUNTS = "/api/v1/accounts/";
    public static final String FIRST_PASSWORD = "only good for once";
    public static final String PASSWORD = "chosen by its owner";
    public static final String SESSION = "plumbline-session";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private People() {}

    /** Somebody with one role, signed in by a token; an issuer for a contractor of his name. */
    public static RequestSpecification as(String role) {
        return bearer(TOKENS.computeIfAbsent(role, absent -> token(role + "-person", List.of(role), role)));
    }

    /** Somebody with several roles. */
    public static RequestSpecification withRoles(List<String> roles) {
        String name = String.join("-", roles);
        return bearer(TOKENS.computeIfAbsent(name, absent -> token(name, roles, null)));
    }

    /** The same by the password. */
    public static RequestSpecification signedIn(String role) {
        as(role);
        return password(role + "-person", PASSWORD);
    }

    /** An issuer's person, signed in by a token. */
    public static RequestSpecification issuer(String contractor) {
        return bearer(TOKENS.computeIfAbsent(
                "of " + contractor, absent -> token("of-" + contractor, List.of("contractor"), contractor)));
    }

    public static RequestSpecification nobody() {
        return given().auth().none();
    }

    public static RequestSpecification bearer(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification password(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    /** Makes an account whose owner has chosen a password. */
    public static void make(String name, List<String> roles, String contractor) {
        makeWithFirstPassword(name, roles, contractor);
        password(name, FIRST_PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"old\": \"" + FIRST_PASSWORD + "\", \"password\": \"" + PASSWORD + "\"}")
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);
    }

    public static void makeWithFirstPassword(String name, List<String> roles, String contractor) {
        String words = roles.stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(", "));
        String whose = roles.contains("contractor") ? ", \"contractor\": \"" + contractor + "\"" : "";
        given().contentType(ContentType.JSON)
                .body("{\"roles\": [" + words + "]" + whose + ", \"password\": \"" + FIRST_PASSWORD + "\"}")
                .put(ACCOUNTS + name)
                .then()
                .statusCode(200);
    }

    /** All that are ever given or chosen. */
    public static List<String> passwords() {
        return List.of(FIRST_PASSWORD, PASSWORD);
    }

    private static String token(String name, List<String> roles, String contractor) {
        make(name, roles, contractor);
        return issue(name);
    }

    /** Signs an account's owner in at the login page, and gives what the session's cookie holds. */
    public static String session(String name) {
        return nobody().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(303)
                .extract()
                .cookie(SESSION);
    }

    /** A token of an account whose owner has chosen a password. */
    public static String issue(String name) {
        return password(name, PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"a test\", \"days\": 1}")
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
