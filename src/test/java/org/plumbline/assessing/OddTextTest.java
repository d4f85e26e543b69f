package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Texts that are kept as they are, and texts that cannot be kept at all. */
@QuarkusTest
class OddTextTest {

    @Test
    void unicodeIsKeptAndReadBack() {
        String text = "Überschwemmung – 洪水 🌊 e\u0301 \u202Ertl\u202C \"quoted\" \\ <b>\ttab\nline";
        JsonPath assessment = Calls.keep(Requests.excused(Requests.newContractor(), text));
        Map<String, Object> decision = Calls.decision(assessment, "3.3");
        assertThat(decision).containsEntry("outcome", "EXCUSED");
        String id = (String) decision.get("id");
        assertThat(Calls.explanation(id, "application/json").jsonPath().getString("rules[0].did"))
                .contains(text);
        // A letter breaks its lines where they are full.
        assertThat(new String(Calls.explanation(id, "text/plain").asByteArray(), StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " "))
                .contains(text.replaceAll("\\s+", " "));
    }

    @Test
    void aTextWithANulOrHalfACharacterIsRefused() {
        refuses("flood\\u0000", "/exceptions/0/circumstances", "FA-002");
        refuses("flood\\ud800", "/exceptions/0/circumstances", "FA-009");
        refuses("\\udc00\\ud800", "/exceptions/0/circumstances", "FA-009");
    }

    private static void refuses(String escaped, String pointer, String code) {
        String body = Requests.excused(Requests.newContractor(), "TEXT").json().replace("TEXT", escaped);
        Refusals.refuses(body, 400, pointer, code);
    }

    @Test
    void anOddTextInAnyOtherPlaceIsRefusedToo() {
        String request = Requests.ofNewContractor()
                .with("contractor", "TEXT1")
                .with("market", "TEXT2")
                .with("period", "TEXT3")
                .fact("TEXT4", 1)
                .fact("callsOffered", "TEXT5")
                .with("readings", Map.of("TEXT6", "x", "I-4", "TEXT7"))
                .json();
        for (String odd : List.of("\\u0000", "\\ud83c", "\\ud83c\\udf0a", "\\uffff")) {
            for (int place = 1; place <= 7; place++) {
                Response answer = Refusals.keepsNothing(only(request, place, odd));
                assertThat(answer.statusCode()).as(odd + " in " + place).isIn(400, 422);
            }
        }
    }

    /** The request with an odd text in one place and what is accepted in all others. */
    private static Supplier<Response> only(String request, int place, String odd) {
        String body = request.replace("TEXT" + place, odd)
                .replace("TEXT1", "acme")
                .replace("TEXT2", "INDIVIDUAL")
                .replace("TEXT3", "2017")
                .replace("\"TEXT4\":1,", "")
                .replace("TEXT5", "1")
                .replace("\"TEXT6\":\"x\",", "")
                .replace(",\"TEXT6\":\"x\"", "")
                .replace("TEXT7", "callsAnswered");
        return () -> Calls.submit(body);
    }

    @Test
    void aTextOfTenThousandCharactersIsKeptAndALongerOneRefused() {
        String longest = "é".repeat(10_000);
        JsonPath assessment = Calls.keep(Requests.excused(Requests.newContractor(), longest));
        assertThat(assessment.getString("decisions.find { it.standard == '3.3' }.explanation.rules[0].did"))
                .contains(longest);
        Refusals.refuses(
                Requests.excused(Requests.newContractor(), longest + "é").json(),
                400,
                "/exceptions/0/circumstances",
                "FA-002");
    }
}
