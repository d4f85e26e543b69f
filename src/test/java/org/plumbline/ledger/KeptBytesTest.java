package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What is hashed or decided again one day is kept in one form only. */
@QuarkusTest
class KeptBytesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tables tables;

    @Test
    void theSameSubmissionIsKeptAsTheSameBytesHoweverItWasWritten() throws SQLException {
        String contractor = Requests.newContractor();
        JsonPath first = Calls.keep(Requests.of(contractor)
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", "25.0")
                .fact("participationFee", 1000000)
                .fact("handleMinutes", "12.50")
                .with("readings", null));
        JsonPath second = Calls.keep(Requests.of(contractor)
                .with("exceptions", List.of())
                .with("kind", "FINAL")
                .fact("handleMinutes", 12.5)
                .fact("participationFee", "1000000.00")
                .fact("callsAbandoned", 25)
                .fact("callsOffered", "1000"));
        assertThat(submission(first))
                .isEqualTo(submission(second))
                .isEqualTo(
                        """
                        {"adjustments":[],"contract":"qdp-2017","contractor":"%s","exceptions":[],"facts":{"callsAbandoned":"25",\
                        "callsOffered":"1000","handleMinutes":"12.5","participationFee":"1000000.00"},"kind":"FINAL",\
                        "market":"INDIVIDUAL","period":"2017","readings":{}}"""
                                .formatted(contractor));
    }

    @Test
    void anExceptionAndAReliefAreKeptWithTheSubmission() throws SQLException {
        JsonPath assessment = Calls.keep(Requests.excused(Requests.newContractor(), "flood — 洪水")
                .with(
                        "adjustments",
                        List.of(Map.of(
                                "standard", "1.4",
                                "effect", "SUSPENDED",
                                "from", "2017-01",
                                "to", "2017-12",
                                "agreement", "letter"))));
        assertThat(submission(assessment))
                .contains(
                        "\"exceptions\":[{\"circumstances\":\"flood — 洪水\",\"claimedIn\":\"2018-02\",\"ground\":\"FORCE_MAJEURE\",\"months\":[],"
                                + "\"standard\":\"3.3\"}]")
                .contains("\"adjustments\":[{\"agreement\":\"letter\",\"effect\":\"SUSPENDED\",\"from\":\"2017-01\","
                        + "\"standard\":\"1.4\",\"to\":\"2017-12\"}]");
    }

    @Test
    void anAnswerIsKeptWithItsDayAsText() throws SQLException {
        JsonPath assessment = Calls.keep(Requests.of(Requests.newContractor())
                .with("contract", "qis-csections-2023")
                .with("period", "2023")
                .fact("answers", List.of(Map.of("question", "10a", "date", "2023-03-01"))));
        assertThat(submission(assessment))
                .contains(
                        "\"answers\":[{\"attachments\":[],\"date\":\"2023-03-01\",\"details\":{},\"question\":\"10a\","
                                + "\"selected\":[]}]");
    }

    @Test
    void allThatIsKeptAsJsonHasItsKeysSortedAndNoSpaces() throws SQLException, IOException {
        UUID assessment = UUID.fromString(
                Calls.keep(Requests.penalty(Requests.newContractor())).getString("id"));
        List<byte[]> kept = new ArrayList<>();
        kept.add(tables.bytes("select submission from assessment where id = ?", assessment));
        kept.add(tables.bytes("select consequences from assessment where id = ?", assessment));
        for (int position = 0; position < 59; position++) {
            kept.add(tables.bytes(
                    "select trail from decision where assessment = ? and position = ?", assessment, position));
        }
        for (String standard : List.of("1.1", "1.4", "3.3")) {
            kept.add(tables.bytes("select content from frame where standard = ?", standard));
        }
        for (byte[] bytes : kept) {
            JsonNode tree = JSON.readTree(bytes);
            assertSorted(tree);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(JSON.writeValueAsString(tree));
        }
    }

    private static void assertSorted(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(names).isSorted();
        node.forEach(KeptBytesTest::assertSorted);
    }

    private String submission(JsonPath assessment) throws SQLException {
        return new String(
                tables.bytes(
                        "select submission from assessment where id = ?", UUID.fromString(assessment.getString("id"))),
                StandardCharsets.UTF_8);
    }
}
