package org.plumbline.web.limits;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.assessing.BulkCall;
import org.plumbline.web.AsAdmin;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
@TestProfile(TightLimits.class)
class LoadTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final int LITTLE = 4 * 1024;

    /** Kept years of decisions, far more than the ways between service and caller hold. */
    private static final int YEARS = 150;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private final String contractor = Requests.newContractor();

    /** A request on its way: its head is sent, or all of it, and nothing of the answer read. */
    private static Socket send(String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Response compare() {
        return Calls.compare(
                Requests.met("acme-dental").with("with", Map.of("readings", Map.of("I-4", "callsAnswered"))));
    }

    private static void assertBusy(Response answer) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("AU-006");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    private static Response until(int status, Callable<Response> call) throws Exception {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        Response answer = call.call();
        while (answer.statusCode() != status && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(250).toMillis());
            answer = call.call();
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    @Test
    void whatComesAboveAllThatIsUnderWayIsRefusedAtOnceUntilTheyAreOver() throws Exception {
        List<Response> answers;
        try (Connection connection = DriverManager.getConnection(address, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table decision in access exclusive mode");
            answers = AtOnce.run(
                    3 * TightLimits.AT_ONCE, client -> given().header(TightLimits.CLIENT, "203.0.113." + (100 + client))
                            .get(client == 0 ? "/q/health" : Calls.DECISIONS + "?contractor=" + contractor));
        }
        assertThat(answers.get(0).statusCode()).isEqualTo(200);
        List<Response> refused = answers.stream()
                .skip(1)
                .filter(answer -> answer.asString().contains("AU-006"))
                .toList();
        assertThat(refused).hasSize(3 * TightLimits.AT_ONCE - 1 - TightLimits.AT_ONCE);
        refused.forEach(LoadTest::assertBusy);
        until(200, () -> get("/api/v1/rulebook"));
    }

    @Test
    void whoSendsSlowlyKeepsNobodyElseOutAndIsWaitedForNoLongerThanIsSet() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 5 * TightLimits.AT_ONCE; i++) {
            slow.add(send("POST /login HTTP/1.1\r\nHost: localhost\r\n" + TightLimits.CLIENT
                    + ": 203.0.113.90\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100\r\n\r\nn"));
        }
        assertThat(get("/login").statusCode()).isEqualTo(200);
        assertThat(get("/q/health").statusCode()).isEqualTo(200);
        List<String> answers = new ArrayList<>();
        for (Socket each : slow) {
            each.setSoTimeout((int) Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
            answers.add(new String(each.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
            each.close();
        }
        assertThat(answers).filteredOn("HTTP/1.1 408"::equals).hasSize(TightLimits.OF_CLIENT);
        assertThat(answers).filteredOn("HTTP/1.1 503"::equals).hasSize(5 * TightLimits.AT_ONCE - TightLimits.OF_CLIENT);
    }

    @Test
    void aHeavyCallBesideAsManyAsAreTakenIsRefusedAndLightOnesAreNot() throws Exception {
        try (BulkCall bulk = new BulkCall()) {
            bulk.send(Requests.met(contractor).json() + "\n");
            assertThat(bulk.line()).contains("\"status\":201");
            assertBusy(compare());
            assertBusy(given().accept("text/csv").get(Calls.DECISIONS));
            assertThat(get(Calls.DECISIONS).statusCode()).isEqualTo(200);
            bulk.end();
            assertThat(bulk.line()).isNull();
        }
        until(200, LoadTest::compare);
    }

    @Test
    void aRefusedHeavyCallLeavesNoPlaceTaken() throws Exception {
        for (int i = 0; i < 3; i++) {
            Response refused = until(
                    400, () -> given().contentType(ContentType.JSON).body("{").post(Calls.COMPARISONS));
            assertThat(refused.jsonPath().getList("violations.code")).containsExactly("FA-009");
        }
        until(200, LoadTest::compare);
    }

    @Test
    void aBulkCallThatHangsUpGivesItsPlaceBack() throws Exception {
        try (BulkCall bulk = new BulkCall()) {
            bulk.send(Requests.met(contractor).json() + "\n");
            assertThat(bulk.line()).contains("\"status\":201");
            assertBusy(compare());
        }
        until(200, LoadTest::compare);
    }

    @Test
    void anExportThatIsBrokenOffInTheMiddleGivesItsPlaceBack() throws Exception {
        keepYears();
        try (Socket export = send("GET " + Calls.DECISIONS + "?contractor=" + contractor
                + "&current=false HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + AsAdmin.AUTHORIZATION
                + "\r\nAccept: text/csv\r\n\r\n")) {
            assertThat(new String(export.getInputStream().readNBytes(LITTLE), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("id,assessment,contract,");
            assertBusy(compare());
            Thread.sleep(1_000);
            assertBusy(compare());
        }
        until(200, LoadTest::compare);
    }

    private void keepYears() throws Exception {
        try (BulkCall bulk = new BulkCall()) {
            for (int i = 0; i < YEARS; i++) {
                bulk.send(Requests.penalty(contractor).json() + "\n");
                assertThat(bulk.line()).contains("\"status\":201");
            }
            bulk.end();
            assertThat(bulk.line()).isNull();
        }
        until(200, LoadTest::compare);
    }
}
