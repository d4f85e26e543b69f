package org.plumbline.web.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;

@QuarkusTest
class RequestHeadTest {
    private static final int ADDRESS = 8 * 1024;
    private static final int HEADERS = 16 * 1024;

    /** More than there are places. */
    private static final int SLOW = 210;

    private static void assertRefused(Response answer, int status) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("FA-013");
    }

    @Test
    void anAddressThatIsTooLongIsRefusedInWords() {
        assertRefused(given().queryParam("contractor", "x".repeat(ADDRESS)).get(Calls.DECISIONS), 414);
        assertRefused(given().get("/api/v1/decisions/" + "x".repeat(ADDRESS)), 414);
    }

    @Test
    void aLongAddressThatFitsIsAnswered() {
        Response answer =
                given().queryParam("contractor", "x".repeat(ADDRESS - 100)).get(Calls.DECISIONS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void headersThatAreTooLongTogetherAreRefusedInWords() {
        RequestSpecification call = given();
        for (int i = 0; i < 20; i++) {
            call.header("X-Note-" + i, "x".repeat(HEADERS / 20));
        }
        assertRefused(call.get(Calls.DECISIONS), 431);
    }

    @Test
    void manyWhoSendTheirSignInSlowlyKeepNobodyOutUnderTheLimitsAsTheyAreShipped() throws IOException {
        String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(begun(head + "Content-Length: 100\r\n\r\nn"));
                slow.add(begun(head));
            }
            for (String address : List.of("/q/health/ready", "/q/health", "/login", Calls.DECISIONS)) {
                given().get(address).then().statusCode(200).time(lessThan(2_000L));
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    /** A request that is not sent to its end, by a client of another address than all others. */
    private static Socket begun(String text) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress("127.0.0.2", 0));
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void aCompressedBodyIsRefusedInWords() {
        Response answer = given().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .post("/api/v1/assessments");
        Refusals.problem(answer);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.asString()).contains("Content-Encoding", "compressed", "send it as it is");
    }

    /** Where calls are told apart by what they take, and where they are not. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/drafts/none/sheets/table.dmn", "/api/v1/decisions"})
    void aBodyOfNoTypeIsRefusedInWords(String address) throws IOException, InterruptedException {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", ";;;")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("The header Content-Type names no media type");
    }
}
