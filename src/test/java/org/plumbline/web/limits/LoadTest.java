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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plumbline.web.api.AsAdmin;
import org.plumbline.web.api.BulkCall;
import org.plumbline.web.api.Calls;
import org.plumbline.web.api.Refusals;
import org.plumbline.web.api.Requests;

@QuarkusTest
@TestProfile(TightLimits.class)
class LoadTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final int LITTLE = 4 * 1024;

    /** Kept years of decisions, far more than the ways between service and caller hold. */
    private static final int YEARS = 150;

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
    void whatComesAboveAllThatIsUnderWayIsRefusedAtOnceUntilOneOfThemHangsUp() throws Exception {
        List<Socket> underWay = new ArrayList<>();
        // One more each time: the call that looks may have the last place before the one that is to hold it.
        assertBusy(until(503, () -> {
            underWay.add(send("POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + AsAdmin.AUTHORIZATION + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
            return get("/api/v1/rulebook");
        }));
        assertThat(underWay).hasSizeGreaterThanOrEqualTo(TightLimits.AT_ONCE);
        assertThat(get("/q/health").statusCode()).isEqualTo(200);
        for (Socket each : underWay) {
            each.close();
        }
        until(200, () -> get("/api/v1/rulebook"));
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
