package org.plumbline.assessing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.Calls;
import org.plumbline.web.RawCall;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class BadBodyTest {
    private static final int FIFTY_MEGABYTES = 50_000_000;

    private static final String POST = "POST /api/v1/assessments HTTP/1.1\r\nContent-Type: application/json\r\n";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                              | FA-011
                    []                              | FA-011
                    [{"contract": "qdp-2017"}]      | FA-011
                    null                            | FA-011
                    "qdp-2017"                      | FA-011
                    17                              | FA-011
                    {                               | FA-009
                    {"contract": }                  | FA-009
                    {"contract": "qdp-2017"} {}     | FA-009
                    {'contract': 'qdp-2017'}        | FA-009
                    {"facts": {"callsOffered": NaN}}            | FA-009
                    {"facts": {"callsOffered": 007}}            | FA-009
                    {"facts": {"callsOffered": 1e99999999999}}  | FA-012
                    {"contract": "a", "contract": "b"}          | FA-010
                    {"facts": {"callsOffered": 1, "callsOffered": 1}} | FA-010
                    """)
    void refusesWhatIsNoRequest(String body, String code) {
        Refusals.refuses(body, 400, "", code);
    }

    @Test
    void refusesBracketsNestedFiveThousandDeep() {
        Refusals.refuses("[".repeat(5_000), 400, "", "FA-012");
        Refusals.refuses("{\"facts\":".repeat(5_000) + "1" + "}".repeat(5_000), 400, "", "FA-012");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        String body =
                Requests.ofNewContractor().fact("callsOffered", "N").json().replace("\"N\"", "9".repeat(1_000_000));
        Refusals.refuses(body, 400, "", "FA-012");
    }

    @Test
    void saysInWhichLineItGoesWrong() {
        assertThat(Calls.submit("{\n  \"contract\": oops }").jsonPath().getString("violations[0].message"))
                .contains("line 2");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] inLatin = Requests.of("acme").with("market", "é").json().getBytes(StandardCharsets.ISO_8859_1);
        byte[] brokenUtf32 = {0, 0, 0, '{', 0, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        for (byte[] body : new byte[][] {inLatin, brokenUtf32, "{\"a\"".getBytes(Charset.forName("UTF-16"))}) {
            Response answer = Refusals.keepsNothing(
                    () -> given().contentType("application/json").body(body).post(Calls.ASSESSMENTS));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("violations.code")).containsExactly("FA-009");
        }
    }

    @Test
    void refusesFiftyMegabytesByTheirAnnouncedLength() throws IOException {
        int before = Calls.kept();
        // Not one byte of them is waited for.
        assertTooLarge(RawCall.send(POST + "Content-Length: " + FIFTY_MEGABYTES, wire -> {}));
        assertThat(Calls.kept()).isEqualTo(before);
    }

    @Test
    void refusesFiftyMegabytesThatComeInChunks() throws IOException {
        int before = Calls.kept();
        byte[] chunk = new byte[1_000_000];
        Arrays.fill(chunk, (byte) ' ');
        assertTooLarge(RawCall.send(POST + "Transfer-Encoding: chunked", wire -> {
            for (int sent = 0; sent < FIFTY_MEGABYTES; sent += chunk.length) {
                chunk(wire, chunk);
            }
            wire.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
        assertThat(Calls.kept()).isEqualTo(before);
    }

    @Test
    void refusesAFormWithAFileThatComesInChunksAndIsTooLarge() throws IOException {
        byte[] chunk = new byte[1_000_000];
        assertTooLarge(RawCall.send(
                "POST /submit/file HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Transfer-Encoding: chunked",
                wire -> {
                    chunk(
                            wire,
                            "--x\r\nContent-Disposition: form-data; name=\"another\"; filename=\"a.csv\"\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (int sent = 0; sent < FIFTY_MEGABYTES; sent += chunk.length) {
                        chunk(wire, chunk);
                    }
                    chunk(wire, "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
                    wire.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }));
    }

    private static void chunk(OutputStream wire, byte[] content) throws IOException {
        wire.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        wire.write(content);
        wire.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void takesABodyJustBelowTheLimit() {
        String body = Requests.ofNewContractor().json();
        assertThat(Calls.submit(body + " ".repeat(2 * 1024 * 1024 - body.length()))
                        .statusCode())
                .isEqualTo(201);
        Refusals.refuses(body + " ".repeat(2 * 1024 * 1024 + 1 - body.length()), 413, "", "FA-013");
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer).contains("FA-013", "larger than the service takes");
        Refusals.assertTellsNothingOfItsInside(answer);
    }
}
