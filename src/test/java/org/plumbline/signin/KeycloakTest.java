package org.plumbline.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.page.Visit;

/** Sign-in by an OpenID Connect server: a real one, with roles as it sends them. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
class KeycloakTest {
    private static final String ME = "/api/v1/me";

    @Test
    void aBearerTokenHasTheRolesOfTheRealmThatMeanSomethingHere() {
        String token = KeycloakServer.token("stella");
        People.bearer(token)
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("oidc:stella"))
                .body("roles", equalTo(List.of("staff")));
        People.bearer(token).get(Calls.DECISIONS).then().statusCode(200);
        People.bearer(token).get(People.ACCOUNTS).then().statusCode(403);
    }

    @Test
    void anIssuersTokenIsForTheContractorOfItsGroupAndForNothingElse() {
        String token = KeycloakServer.token("ivo");
        People.bearer(token).get(ME).then().body("roles", equalTo(List.of("contractor")));
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body(Requests.penalty("keycloak-dental").json())
                .post(Calls.ASSESSMENTS)
                .then()
                .statusCode(201)
                .body("submittedBy", equalTo("oidc:ivo"));
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body(Requests.penalty("another-dental").json())
                .post(Calls.ASSESSMENTS)
                .then()
                .statusCode(403);
        People.bearer(KeycloakServer.token("eve"))
                .get(Calls.DECISIONS)
                .then()
                .statusCode(403)
                .body("detail", containsString("does not say for which contractor"));
    }

    @Test
    void nobodyBecomesOneOfOurAccountsByItsName() {
        String token = KeycloakServer.token("admin");
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body("{\"password\": \"taken over from outside\"}")
                .put(ME + "/password")
                .then()
                .statusCode(403);
        People.bearer(token).get(ME + "/tokens").then().statusCode(403);
        People.bearer(token).get(People.ACCOUNTS).then().statusCode(403);
    }

    @Test
    void aTokenOfAnotherApplicationOfTheRealmOpensNothing() {
        People.bearer(KeycloakServer.tokenOfAnotherApplication("stella"))
                .get(ME)
                .then()
                .statusCode(401)
                .body("detail", containsString("made for another application"));
    }

    @Test
    void aTokenThatWasAlteredOrSignedByNobodyIsRefused() {
        String[] parts = KeycloakServer.token("stella").split("\\.");
        People.bearer(parts[0] + "." + parts[1] + ".AAAA").get(ME).then().statusCode(401);
        People.bearer("eyJhbGciOiJub25lIn0." + parts[1] + ".").get(ME).then().statusCode(401);
    }

    @Test
    void aRefusedCallIsInTheAuditTrailByTheNameThatEveryOtherCallHas() throws InterruptedException {
        People.bearer(KeycloakServer.token("admin")).get(People.ACCOUNTS).then().statusCode(403);
        assertThat(inAuditTrail("oidc:admin", "REFUSED")).contains("GET " + People.ACCOUNTS);
    }

    @Test
    void accountsOfOurOwnGoOnWorking() {
        People.as("viewer").get(ME).then().statusCode(200);
        try (Visit visit = Visit.as("viewer")) {
            assertThat(visit.go("/").locator(".who").innerText()).startsWith("viewer-person");
        }
    }

    @Test
    void aPersonSignsInWorksByOneNameSignsOutAndMustSignInAgain() throws InterruptedException {
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address()).expecting(404)) {
            Page page = visit.go("/decisions?year=2017");
            signIn(page, "stella");
            page.waitForURL("**/decisions?year=2017");
            for (String address : List.of("/", "/decisions", "/docs", "/nothing-here")) {
                visit.go(address);
                assertThat(page.locator(".who span").first().innerText())
                        .as(address)
                        .isEqualTo("oidc:stella");
            }
            visit.go("/submit");
            assertThat(page.locator("h1").innerText()).doesNotContain("Not for this account");
            page.getByText("Sign out").click();
            page.waitForURL("**/login**");
            assertThat(page.locator("main").innerText()).contains("Sign in with your organization’s account");
            visit.pictures("login-elsewhere");
            visit.go("/");
            assertThat(page.url()).startsWith(KeycloakServer.address());
            assertThat(page.locator("#username").count()).isEqualTo(1);
        }
        assertThat(inAuditTrail("oidc:stella", "SIGNED_IN")).contains("account oidc:stella");
        assertThat(inAuditTrail("oidc:stella", "SIGNED_OUT")).contains("account oidc:stella");
    }

    @Test
    void aSignInThatIsCanceledAtTheServerIsToldAndCanBeginAgain() {
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address()).expecting(401)) {
            Page page = visit.go("/decisions?year=2017");
            String state = page.url().replaceAll(".*[?&]state=([^&]+).*", "$1");
            visit.go("/decisions?error=access_denied&error_description=Denied&state=" + state);
            assertThat(page.locator("h1").innerText()).isEqualTo("The sign-in was not completed");
            assertThat(page.locator("main").innerText()).contains("canceled there");
            page.locator("main a").click();
            page.waitForURL("**/login");
            page.getByText("Sign in with your organization’s account").click();
            signIn(page, "stella");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator(".who span").first().innerText()).isEqualTo("oidc:stella");
        }
    }

    @Test
    void whoIsSignedInBothWaysSignsOutOnce() {
        People.as("viewer");
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address())) {
            Page page = visit.go("/");
            signIn(page, "stella");
            page.waitForURL(url -> url.endsWith("/"));
            visit.go("/login");
            page.locator("#name").fill("viewer-person");
            page.locator("#password").fill(People.passwords().get(1));
            page.locator("form button").click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator(".who span").first().innerText()).isEqualTo("viewer-person");
            page.getByText("Sign out").click();
            page.waitForURL("**/login**");
            visit.go("/");
            assertThat(page.url()).startsWith(KeycloakServer.address());
            assertThat(page.locator("#username").count()).isEqualTo(1);
        }
    }

    @Test
    void anAccountWithoutARoleIsToldSoAndWhomToAskForWhat() {
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address()).expecting(403)) {
            Page page = visit.go("/login?then=%2F");
            page.getByText("Sign in with your organization’s account").click();
            signIn(page, "nora");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator("main").innerText())
                    .contains("has no role here yet", "oidc:nora", "Ask whoever administers the server", "viewer")
                    .doesNotContain("administers; it may");
            visit.pictures("no-role");
            assertThat(visit.go("/decisions").locator("main").innerText()).contains("do not include this page");
        }
    }

    @Test
    void anIssuersPersonWithoutAContractorIsToldWhatIsMissing() {
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address()).expecting(403)) {
            Page page = visit.go("/");
            signIn(page, "eve");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator("main").innerText()).contains("does not say for which contractor");
        }
    }

    @Test
    void aSessionOfOursThatIsOverStandsInNobodysWayToTheServer() {
        try (Visit visit = Visit.withForgottenSession().byWayOf(KeycloakServer.address())) {
            Page page = visit.go("/");
            signIn(page, "stella");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator(".who span").first().innerText()).isEqualTo("oidc:stella");
        }
    }

    @Test
    void aSessionGoesOnWithoutAWordUntilTheServerEndsIt() throws InterruptedException {
        KeycloakServer.tokensLast(Duration.ofSeconds(3));
        try (Visit visit = Visit.nobody().byWayOf(KeycloakServer.address())) {
            Page page = visit.go("/");
            signIn(page, "stella");
            page.waitForURL(url -> url.endsWith("/"));
            List<String> atTheServer = new ArrayList<>();
            page.onRequest(request -> atTheServer.add(request.url()));
            Thread.sleep(4_000);
            visit.go("/decisions");
            assertThat(page.locator(".who span").first().innerText()).isEqualTo("oidc:stella");
            assertThat(atTheServer).noneMatch(url -> url.startsWith(KeycloakServer.address()));
            KeycloakServer.endAllSessions();
            Thread.sleep(4_000);
            visit.go("/decisions");
            assertThat(page.url()).startsWith(KeycloakServer.address());
            assertThat(page.locator("#username").count()).isEqualTo(1);
        } finally {
            KeycloakServer.tokensLast(Duration.ofMinutes(5));
        }
    }

    @Test
    void noOtherSiteSignsAnybodyOut() {
        People.nobody()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/logout")
                .then()
                .statusCode(403)
                .body("violations[0].code", equalTo("AU-007"));
    }

    @Test
    void whatAFormSendsWithoutASessionIsLedToAPageOfOurs() {
        People.nobody()
                .redirects()
                .follow(false)
                .accept("text/html")
                .post("/submit/keep")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?then=%2F"));
    }

    private static void signIn(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(KeycloakServer.password(person));
        page.locator("#kc-login").click();
    }

    /** Entries come a little after what they tell of. */
    private static List<String> inAuditTrail(String who, String act) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<String> targets = List.of();
        while (targets.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            targets = given().queryParams(Map.of("who", who, "act", act))
                    .get("/api/v1/audit")
                    .jsonPath()
                    .getList("items.target");
        }
        return targets;
    }
}
