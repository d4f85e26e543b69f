package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.web.api.Requests;

class DecideInBulkTest {
    @TempDir
    Path folder;

    private String root;

    @BeforeEach
    void makeARoot() throws IOException {
        root = SmallRoot.in(folder).path();
    }

    @Test
    void decidesEachLineOfNdjsonInOrder() throws IOException {
        String lines = IntStream.range(0, 200)
                .mapToObj(number -> Requests.penalty("issuer-" + number).json())
                .collect(Collectors.joining("\n"));
        Spoken spoken = Spoken.withInput(lines, "decide", "--bulk", "-", "--root", root);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.err()).isEmpty();
        List<JsonNode> answers = answers(spoken.out());
        assertThat(answers).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(answers.get(i).path("line").asInt()).isEqualTo(i + 1);
            assertThat(answers.get(i).at("/assessment/contractor").asText()).isEqualTo("issuer-" + i);
            assertThat(answers.get(i).at("/assessment/decisions/0/outcome").asText())
                    .isEqualTo("PENALTY");
        }
    }

    @Test
    void decidesEachRowOfCsvAndExitsWith1WhereOneIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("years.csv"),
                """
                contract,contractor,market,period,kind,participationFee,callsOffered,callsAbandoned
                qdp-2017,acme,INDIVIDUAL,2017,FINAL,1234567.00,352871,12034
                qdp-2017,"ac me",INDIVIDUAL,2017,FINAL,1234567.00,352871,12034
                qdp-2017,none,INDIVIDUAL,2017-03,,,352871,
                """);
        Path output = folder.resolve("answers.ndjson");
        Spoken spoken = Spoken.to("decide", "--bulk", file.toString(), "--output", output.toString(), "--root", root);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        List<JsonNode> answers = answers(Files.readString(output));
        assertThat(answers).map(line -> line.path("status").asInt()).containsExactly(200, 400, 200);
        assertThat(answers.get(0).at("/assessment/settlement/due").asText()).isEqualTo("2469.13");
        assertThat(answers.get(1).at("/problem/violations/0/pointer").asText()).isEqualTo("/contractor");
        assertThat(answers.get(2).at("/assessment/decisions/0/outcome").asText())
                .isEqualTo("UNDECIDED");
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThat(Spoken.to("decide", "--bulk", "--explain", "-", "--root", root)
                        .code())
                .isEqualTo(2);
        assertThat(Spoken.to("decide", "--output", "x", "-", "--root", root).code())
                .isEqualTo(2);
    }

    @Test
    void theBarShowsHowMuchIsRead() {
        assertThat(ReadingProgress.text(50, 200)).isEqualTo("[" + "=".repeat(10) + " ".repeat(30) + "] 25%");
        assertThat(ReadingProgress.text(4096, ReadingProgress.UNKNOWN)).isEqualTo("4 KiB");
    }

    private static List<JsonNode> answers(String text) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : text.lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }
}
