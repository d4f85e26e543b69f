package org.plumbline.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Sessions of the pages, and what a browser must not be talked into. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSafetyTest {
    private static final String SESSION = "plumbline-session";
    private boolean made;

    private Response login(String then) {
        if (!made) {
            People.make("reader", List.of("staff"), null);
            made = true;
        }
        return People.nobody()
                .redirects()
                .follow(false)
                .formParam("name", "reader")
                .formParam("password", People.PASSWORD)
                .formParam("then", then)
                .post("/login");
    }

    @Test
    void aBrowserThatIsNotSignedInIsLedToTheLoginPageAndBack() {
        Response led = People.nobody()
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml")
                .get("/q/swagger-ui/?x=1");
        assertThat(led.statusCode()).isIn(302, 303);
        assertThat(led.header("Location")).endsWith("/login?then=%2Fq%2Fswagger-ui%2F%3Fx%3D1");
        Response in = login("/q/swagger-ui/?x=1");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/q/swagger-ui/?x=1");
    }

    @Test
    void aSessionIsGoodUntilItsPersonSignsOut() {
        String session = login("/").cookie(SESSION);
        People.nobody().cookie(SESSION, session).get("/api/v1/me").then().body("name", equalTo("reader"));
        People.nobody()
                .redirects()
                .follow(false)
                .cookie(SESSION, session)
                .post("/logout")
                .then()
                .statusCode(303);
        People.nobody().cookie(SESSION, session).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(login("/").header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void theLoginLeadsToNoOtherSite() {
        for (String elsewhere :
                List.of("https://example.com/", "//example.com/", "/\\example.com", "javascript:alert(1)", "")) {
            assertThat(login(elsewhere).header("Location"))
                    .as(elsewhere)
                    .matches("(http://(localhost|127.0.0.1):\\d+)?/");
        }
    }

    @Test
    void theLoginAndThePasswordTakeNoFiles() {
        String session = login("/").cookie(SESSION);
        for (String page : List.of("/login", "/password")) {
            People.nobody()
                    .cookie(SESSION, session)
                    .multiPart("name", "reader")
                    .multiPart("password", "a.txt", new byte[1_000])
                    .post(page)
                    .then()
                    .statusCode(415);
        }
    }

    @Test
    void anAddressThatIsNoneAfterTheLoginLeadsHome() {
        for (String odd : List.of("/ x", "/%zz", "/{a}", "/a|b")) {
            Response in = login(odd);
            assertThat(in.statusCode()).as(odd).isEqualTo(303);
            assertThat(in.header("Location")).as(odd).matches("(http://(localhost|127.0.0.1):\\d+)?/");
            assertThat(in.cookie(SESSION)).as(odd).isNotBlank();
        }
    }

    @Test
    void whatIsTypedIntoTheLoginPageStaysText() {
        People.nobody()
                .queryParam("then", "/\"><script>alert(1)</script>")
                .get("/login")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        String session = login("/").cookie(SESSION);
        for (List<String> header : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://example.com"),
                List.of("Origin", "null"),
                List.of("Origin", "not an address"))) {
            People.nobody()
                    .cookie(SESSION, session)
                    .header(header.get(0), header.get(1))
                    .contentType(ContentType.JSON)
                    .body(Requests.penalty("acme-dental").json())
                    .post(Calls.ASSESSMENTS)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("violations[0].code", equalTo("AU-007"));
        }
    }

    @Test
    void thePageOfTheCallsAloneMayRunScriptsThatStandInIt() {
        assertThat(People.as("viewer").get("/q/swagger-ui/").headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "script-src 'self' 'unsafe-inline'", "frame-ancestors 'none'");
    }

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() {
        for (String path : List.of("/login", "/api/v1/decisions", "/q/health", "/plumbline.css")) {
            Response answer = People.nobody().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
        assertThat(People.as("viewer").get("/api/v1/decisions").header("Cache-Control"))
                .contains("no-store");
    }
}
