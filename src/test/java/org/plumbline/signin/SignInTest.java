package org.plumbline.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;

/** Passwords, tokens, and what they are good for. */
@QuarkusTest
class SignInTest {
    private static final String ME = "/api/v1/me";
    private static final String TOKENS = ME + "/tokens";

    @Test
    void nobodyGetsAProblemThatSaysHowToSignIn() {
        People.nobody()
                .get(Calls.DECISIONS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Basic realm=\"Plumbline\"")
                .body("violations[0].code", equalTo("AU-001"));
    }

    @Test
    void aWrongNameAndAWrongPasswordGetTheSameAnswer() {
        People.make("guessed", List.of("staff"), null);
        Response wrongPassword = People.password("guessed", "not the password").get(ME);
        Response wrongName =
                People.password("nobody-of-this-name", "not the password").get(ME);
        assertThat(wrongPassword.statusCode()).isEqualTo(401).isEqualTo(wrongName.statusCode());
        assertThat(wrongPassword.asString()).isEqualTo(wrongName.asString());
    }

    @Test
    void aPasswordGivenByAnAdminIsGoodForNothingButChoosingAnother() {
        People.makeWithFirstPassword("newcomer", List.of("staff"), null);
        for (String path : List.of(
                Calls.DECISIONS,
                ME,
                TOKENS,
                "/api/v1/contracts",
                "/api/v1/schemas/request.schema.json",
                "/docs",
                "/docs/api",
                "/q/openapi",
                "/q/swagger-ui/",
                "/nowhere")) {
            assertThat(People.password("newcomer", People.FIRST_PASSWORD)
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        People.password("newcomer", People.FIRST_PASSWORD)
                .get("/q/health/ready")
                .then()
                .statusCode(200);
        People.password("newcomer", People.FIRST_PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"too early\", \"days\": 1}")
                .post(TOKENS)
                .then()
                .statusCode(403);
        assertThat(choose("newcomer", People.FIRST_PASSWORD, "short")
                        .path("violations[0].pointer")
                        .toString())
                .isEqualTo("/password");
        assertThat(choose("newcomer", People.FIRST_PASSWORD, "Newcomer's very own")
                        .statusCode())
                .as("holds the name")
                .isEqualTo(422);
        assertThat(choose("newcomer", People.FIRST_PASSWORD, People.PASSWORD).statusCode())
                .isEqualTo(204);
        People.password("newcomer", People.FIRST_PASSWORD).get(ME).then().statusCode(401);
        People.password("newcomer", People.PASSWORD)
                .get(ME)
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("staff")));
    }

    private static Response choose(String name, String password, String chosen) {
        return People.password(name, password)
                .contentType(ContentType.JSON)
                .body("{\"old\": \"" + password + "\", \"password\": \"" + chosen + "\"}")
                .put(ME + "/password");
    }

    @Test
    void whoCameByASessionDoesNotChangeThePassword() {
        People.make("away-from-desk", List.of("staff"), null);
        String session = People.session("away-from-desk");
        for (String body : List.of(
                "{\"password\": \"of whoever sat down\"}",
                "{\"old\": \"a guess of it\", \"password\": \"of whoever sat down\"}")) {
            People.nobody()
                    .cookie(People.SESSION, session)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put(ME + "/password")
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(422)))
                    .body("violations[0].pointer", equalTo("/old"));
        }
        People.nobody()
                .cookie(People.SESSION, session)
                .formParam("password", "of whoever sat down")
                .post("/password")
                .then()
                .statusCode(422);
        People.password("away-from-desk", People.PASSWORD).get(ME).then().statusCode(200);
    }

    @Test
    void nothingThatBeganWhileThePasswordChangedLivesOn() {
        for (int trial = 1; trial <= 12; trial++) {
            String name = "renewed-" + trial;
            People.make(name, List.of("staff"), null);
            String chosen = "chosen anew, " + trial + " times";
            List<String> begun = AtOnce.run(3, who -> switch (who) {
                case 0 ->
                    People.nobody()
                            .redirects()
                            .follow(false)
                            .formParam("name", name)
                            .formParam("password", People.PASSWORD)
                            .post("/login")
                            .cookie(People.SESSION);
                case 1 ->
                    People.password(name, People.PASSWORD)
                            .contentType(ContentType.JSON)
                            .body("{\"label\": \"a test\", \"days\": 366}")
                            .post(TOKENS)
                            .path("secret");
                default -> String.valueOf(choose(name, People.PASSWORD, chosen).statusCode());
            });
            assertThat(begun.get(2)).isEqualTo("204");
            People.nobody()
                    .cookie(People.SESSION, String.valueOf(begun.get(0)))
                    .get(ME)
                    .then()
                    .statusCode(401);
            People.bearer(String.valueOf(begun.get(1))).get(ME).then().statusCode(401);
        }
    }

    @Test
    void aTokenDoesWhatItsOwnerMayUntilItIsRevoked() {
        People.make("programmer", List.of("staff"), null);
        Response issued = People.password("programmer", People.PASSWORD)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"nightly\", \"days\": 30}")
                .post(TOKENS);
        String secret = issued.path("secret");
        String id = issued.path("id");
        People.bearer(secret).get(Calls.DECISIONS).then().statusCode(200);
        People.bearer(secret)
                .get(TOKENS)
                .then()
                .body("id", hasItem(id))
                .body("secret", equalTo(Collections.singletonList(null)));
        People.bearer(secret).delete(TOKENS + "/" + id).then().statusCode(204);
        People.bearer(secret).get(Calls.DECISIONS).then().statusCode(401);
        People.password("programmer", People.PASSWORD).get(TOKENS).then().body("id", not(hasItem(id)));
    }

    @Test
    void aTokenIsNoPassword() {
        People.make("careless", List.of("staff"), null);
        String token = People.issue("careless");
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body("{\"password\": \"taken over by a finder\"}")
                .put(ME + "/password")
                .then()
                .statusCode(403);
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"for longer\", \"days\": 300}")
                .post(TOKENS)
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenThatNobodyIssuedIsRefused() {
        for (String secret : List.of("plb_", "plb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "something else")) {
            People.bearer(secret).get(Calls.DECISIONS).then().statusCode(401);
        }
    }

    @Test
    void changingAnAccountEndsItsTokens() {
        People.make("moved", List.of("staff"), null);
        String token = People.issue("moved");
        change("moved", "{\"roles\": [\"analyst\"]}").then().statusCode(200);
        People.bearer(token).get(ME).then().statusCode(401);
        People.password("moved", People.PASSWORD).get(ME).then().body("roles", equalTo(List.of("analyst")));
        change("moved", "{\"roles\": [\"analyst\"], \"enabled\": false}").then().statusCode(200);
        People.password("moved", People.PASSWORD).get(ME).then().statusCode(401);
    }

    private static Response change(String name, String body) {
        return given().contentType(ContentType.JSON).body(body).put(People.ACCOUNTS + name);
    }

    @Test
    void anAccountThatCannotBeIsRefusedByTheFieldThatIsWrong() {
        String password = ", \"password\": \"good enough for once\"";
        assertRefused("odd", "{\"roles\": [\"king\"]" + password + "}", "/roles");
        assertRefused("odd", "{\"roles\": [\"contractor\"]" + password + "}", "/contractor");
        assertRefused("odd", "{\"roles\": [\"staff\"], \"contractor\": \"acme\"" + password + "}", "/contractor");
        assertRefused(
                "odd", "{\"roles\": [\"contractor\", \"staff\"], \"contractor\": \"acme\"" + password + "}", "/roles");
        assertRefused("odd", "{\"roles\": [\"staff\"]}", "/password");
        assertRefused("odd", "{\"roles\": [\"staff\"], \"password\": \"short\"}", "/password");
        assertRefused("Odd%20One", "{\"roles\": [\"staff\"]" + password + "}", "/name");
        assertRefused("admin", "{\"roles\": [\"staff\"]}", "/roles");
        assertRefused("plumbline", "{\"roles\": [\"staff\"]" + password + "}", "/name");
        change("odd", "{\"roles\": \"staff\", \"colour\": 1}")
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/colour", "/roles"));
        change("odd", "[]").then().statusCode(400);
    }

    private static void assertRefused(String name, String body, String pointer) {
        change(name, body)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("AU-009"))
                .body("violations[0].pointer", equalTo(pointer));
    }

    @Test
    void whoFailsTooOftenMustWait() {
        People.make("attacked", List.of("staff"), null);
        Response last = null;
        for (int attempt = 0; attempt < 11; attempt++) {
            last = People.password("attacked", "guess " + attempt).get(ME);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 600);
        assertThat(last.path("violations[0].code").toString()).isEqualTo("AU-004");
        People.password("attacked", People.PASSWORD).get(ME).then().statusCode(429);
        People.as("viewer").get(ME).then().statusCode(200);
    }

    @Test
    void whoGuessesManyTimesAtOnceIsHeldToTheSame() {
        People.make("attacked-at-once", List.of("staff"), null);
        List<Integer> answers = AtOnce.run(40, guess -> People.password("attacked-at-once", "guess " + guess)
                .get(ME)
                .statusCode());
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 401).hasSizeBetween(1, 11);
        People.password("attacked-at-once", People.PASSWORD).get(ME).then().statusCode(429);
    }

    @Test
    void aRightPasswordThatComesManyTimesAtOnceIsTaken() {
        People.make("busy", List.of("staff"), null);
        assertThat(AtOnce.run(
                        40,
                        call -> People.password("busy", People.PASSWORD).get(ME).statusCode()))
                .containsOnly(200);
    }

    @Test
    void aNameThatCannotStandInTheDatabaseIsNobodys() {
        assertThat(People.password("no\0body", "not the password").get(ME).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSecretsOfAnAccountAreInNoAnswer() {
        People.make("private", List.of("staff"), null);
        String told = given().get(People.ACCOUNTS + "private").asString();
        assertThat(told).contains("private").doesNotContain("argon2").doesNotContain(People.PASSWORD);
    }
}
