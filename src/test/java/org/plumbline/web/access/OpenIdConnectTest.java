package org.plumbline.web.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.web.api.Calls;
import org.plumbline.web.api.Requests;

/** Sign-in by an OpenID Connect server. */
@QuarkusTest
@WithTestResource(value = OpenIdServer.class)
class OpenIdConnectTest {
    private static final String ME = "/api/v1/me";

    @Test
    void aBearerTokenOfTheServerHasTheRolesItNames() {
        String token = OpenIdServer.token("ann", Map.of("groups", List.of("staff")));
        People.bearer(token)
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("oidc:ann"))
                .body("roles", equalTo(List.of("staff")));
        People.bearer(token).get(Calls.DECISIONS).then().statusCode(200);
        People.bearer(token).get(People.ACCOUNTS).then().statusCode(403);
    }

    @Test
    void anIssuersTokenIsForTheContractorItNames() {
        String token = OpenIdServer.token("ivo", Map.of("groups", List.of("contractor"), "contractor", "oidc-dental"));
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body(Requests.penalty("oidc-dental").json())
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
        String both = OpenIdServer.token(
                "judge", Map.of("groups", List.of("contractor", "staff"), "contractor", "acme-dental"));
        People.bearer(both).get(Calls.DECISIONS).then().statusCode(403);
        String ofNobody = OpenIdServer.token("eve", Map.of("groups", List.of("contractor")));
        People.bearer(ofNobody).get(Calls.DECISIONS).then().statusCode(403);
    }

    @Test
    void nobodyBecomesOneOfOurAccountsByItsName() {
        String token = OpenIdServer.token("admin", Map.of("groups", List.of("staff")));
        People.bearer(token)
                .contentType(ContentType.JSON)
                .body("{\"password\": \"taken over from outside\"}")
                .put(ME + "/password")
                .then()
                .statusCode(403);
        People.bearer(token).get(ME + "/tokens").then().statusCode(403);
    }

    @Test
    void aRefusedCallIsInTheAuditTrailByTheNameThatEveryOtherCallHas() throws InterruptedException {
        String token = OpenIdServer.token("vic", Map.of("groups", List.of("viewer")));
        People.bearer(token).get(People.ACCOUNTS).then().statusCode(403);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<String> targets = List.of();
        while (targets.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            targets = given().queryParams(Map.of("who", "oidc:vic", "act", "REFUSED"))
                    .get("/api/v1/audit")
                    .jsonPath()
                    .getList("items.target");
        }
        assertThat(targets).containsExactly("GET " + People.ACCOUNTS);
    }

    @Test
    void aTokenThatWasAlteredOrSignedByNobodyIsRefused() {
        String token = OpenIdServer.token("ann", Map.of("groups", List.of("staff")));
        String[] parts = token.split("\\.");
        People.bearer(parts[0] + "." + parts[1] + ".AAAA").get(ME).then().statusCode(401);
        People.bearer("eyJhbGciOiJub25lIn0." + parts[1] + ".").get(ME).then().statusCode(401);
    }

    @Test
    void accountsOfOurOwnGoOnWorking() {
        People.as("viewer").get(ME).then().statusCode(200);
    }

    @Test
    void aBrowserSignsInAtTheServerAndComesBack() throws IOException, InterruptedException {
        OpenIdServer.next("pat", Map.of("groups", List.of("analyst")));
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + ME))
                        .header("Accept", "text/html,application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("oidc:pat", "analyst");
    }
}
