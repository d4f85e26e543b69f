package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.web.Requests;

class DecideCommandTest {
    private static final String PENALTY = Requests.penalty("acme-dental").json();

    @TempDir
    Path folder;

    private String root;

    @BeforeEach
    void makeARoot() throws IOException {
        root = SmallRoot.in(folder).path();
    }

    @Test
    void printsTheAssessmentOfAFileAsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), PENALTY);
        assertDecided(Spoken.to("decide", file.toString(), "--root", root));
    }

    @Test
    void readsStandardInput() throws IOException {
        assertDecided(Spoken.withInput(PENALTY, "decide", "-", "--root", root));
    }

    private static void assertDecided(Spoken spoken) throws IOException {
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode assessment = new ObjectMapper().readTree(spoken.out());
        assertThat(assessment.path("id").isNull()).isTrue();
        JsonNode decision = assessment.path("decisions").path(0);
        assertThat(decision.path("standard").asText()).isEqualTo("1.4");
        assertThat(decision.path("outcome").asText()).isEqualTo("PENALTY");
        assertThat(decision.path("amount").asText()).isEqualTo("2469.13");
        assertThat(assessment.path("settlement").path("due").asText()).isEqualTo("2469.13");
    }

    @Test
    void explainsInText() {
        Spoken spoken = Spoken.withInput(PENALTY, "decide", "-", "--explain", "--root", root);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains(
                        "=== 1.4 Telephone abandonment rate: PENALTY",
                        "Row 3 held:",
                        "Row 1 did not hold:",
                        "$2,469.13")
                .contains("=== Settlement", "due: $2,469.13");
    }

    @Test
    void saysEachFaultOfARequestInALine() {
        String body = Requests.of("acme dental")
                .with("period", "Q1")
                .with("colour", "red")
                .json();
        Spoken spoken = Spoken.withInput(body, "decide", "-", "--root", root);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("FA-002 /contractor: "))
                .anyMatch(line -> line.startsWith("CT-004 /period: "))
                .anyMatch(line -> line.startsWith("FA-007 /colour: "));
    }

    @Test
    void saysEachFigureTheContractDoesNotAcceptInALine() {
        String body =
                Requests.of("acme").fact("callsOffered", -1).fact("nonsense", 1).json();
        Spoken spoken = Spoken.withInput(body, "decide", "-", "--root", root);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err().lines()).hasSize(2).allMatch(line -> line.matches("FA-00[13] /facts/.*"));
    }

    @Test
    void saysWhereTheJsonGoesWrong() {
        Spoken spoken = Spoken.withInput("{\n oops", "decide", "-", "--root", root);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err().lines()).singleElement().asString().contains("FA-009", "line 2");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Spoken spoken = Spoken.to("decide", folder.resolve("nothing.json").toString(), "--root", root);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err().lines()).singleElement().asString().contains("nothing.json");
    }
}
