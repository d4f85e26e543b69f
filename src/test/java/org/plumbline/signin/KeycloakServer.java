package org.plumbline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Keycloak on this machine, with a realm of an Exchange. Its port is free, its database lies in memory, and it ends with the tests.
 * Of Plumbline's settings it gives the three that the security page asks for, and no other.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    private static final Path HOME = Path.of(System.getProperty("keycloak"));
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Path REALM = Path.of("src", "test", "resources", "keycloak", "exchange.json");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "known to both, and as long as a good secret is";
    private static String address;

    private Process server;

    @Override
    public Map<String, String> start() {
        assertThat(HOME.resolve("bin/kc.sh"))
                .as("Keycloak, which the phase generate-test-resources unpacks")
                .exists();
        try {
            Path realms = Files.createDirectories(HOME.resolve("data/import"));
            Files.copy(REALM, realms.resolve("exchange.json"), StandardCopyOption.REPLACE_EXISTING);
            server = begin();
            address = waitUntilItListens();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                realm(),
                "quarkus.oidc.client-id",
                "plumbline",
                "quarkus.oidc.credentials.secret",
                SECRET);
    }

    private static Process begin() throws IOException {
        ProcessBuilder keycloak = new ProcessBuilder(
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=0")
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        keycloak.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
        return keycloak.start();
    }

    private String waitUntilItListens() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && server.isAlive()) {
            Matcher listening = LISTENING.matcher(Files.readString(LOG));
            if (listening.find()) {
                return listening.group(1);
            }
            pause();
        }
        stop();
        throw new AssertionError("Keycloak did not start: see " + LOG);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }

    /** Where it listens. */
    static String address() {
        return address;
    }

    private static String realm() {
        return address + "/realms/exchange";
    }

    /** The password of each person of the realm. */
    static String password(String person) {
        return "a password of " + person;
    }

    /** A bearer token of a person, as Keycloak issues it to a client that is told the password. */
    static String token(String person) {
        return issue(person, "plumbline", SECRET);
    }

    /** The same, issued to another application of the realm. */
    static String tokenOfAnotherApplication(String person) {
        return issue(person, "intranet", "that of another application");
    }

    private static String issue(String person, String client, String secret) {
        return keycloak()
                .auth()
                .preemptive()
                .basic(client, secret)
                .formParams(Map.of(
                        "grant_type", "password", "username", person, "password", password(person), "scope", "openid"))
                .post(realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** From now on the tokens of the realm are good for so long. */
    static void tokensLast(Duration life) {
        asKeeper()
                .contentType(ContentType.JSON)
                .body(Map.of("accessTokenLifespan", life.toSeconds()))
                .put(address + "/admin/realms/exchange")
                .then()
                .statusCode(204);
    }

    /** Ends all sessions of the realm. */
    static void endAllSessions() {
        asKeeper().post(address + "/admin/realms/exchange/logout-all").then().statusCode(200);
    }

    private static RequestSpecification asKeeper() {
        return keycloak().header("Authorization", "Bearer " + token("keeper"));
    }

    private static RequestSpecification keycloak() {
        return RestAssured.given().auth().none();
    }
}
