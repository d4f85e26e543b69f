package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.web.Requests;

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

    private static final String HEADER = "contract,contractor,market,period,callsOffered,callsAbandoned\n";

    private Spoken decided(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("figures"), file);
        return Spoken.to("decide", "--bulk", path.toString(), "--root", root);
    }

    private Spoken decided(String file) throws IOException {
        return decided(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void decidesLinesThatAnEditorBeganWithAMarkAndEndedAsWindowsDoes() throws IOException {
        Spoken spoken = decided("\uFEFF" + Requests.met("a").json() + "\r\n\r\n"
                + Requests.met("b").json() + "\r\n");
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
        assertThat(answers(spoken.out())).map(line -> line.path("line").asInt()).containsExactly(1, 3);
    }

    @Test
    void decidesRowsHoweverASpreadsheetSavesThem() throws IOException {
        String row = "qdp-2017,acme,INDIVIDUAL,2017-03,1000,25\n";
        for (String file : List.of(
                "\uFEFF" + HEADER + row,
                HEADER + row + ",,,,,\n,,,,,\n",
                HEADER.strip() + ",,\n" + row.strip() + ",,\n",
                (HEADER + row).replace(',', ';'),
                (HEADER + row).replace(',', '\t'),
                "sep=,\n" + HEADER + row)) {
            Spoken spoken = decided(file);
            assertThat(spoken.code()).as(file + spoken.err()).isZero();
            assertThat(answers(spoken.out())).singleElement().satisfies(line -> assertThat(
                            line.at("/assessment/decisions/0/row").asText())
                    .isEqualTo("s1.4-meets"));
        }
        Spoken unicode = decided(("\uFEFF" + HEADER + row).replace(',', '\t').getBytes(StandardCharsets.UTF_16LE));
        assertThat(unicode.code()).as(unicode.err()).isZero();
    }

    @Test
    void refusesRowsWhoseCellsDoNotStandInTheirColumns() throws IOException {
        Spoken spoken =
                decided(HEADER + "qdp-2017,acme,INDIVIDUAL,2017-03,1,000,25\nqdp-2017,acme,INDIVIDUAL,2017-03,1000\n"
                        + "qdp-2017,acme,INDIVIDUAL,2017-03,\"1,000\",25\nqdp-2017,acme,INDIVIDUAL,2017-03,1E+3,25\n"
                        + "qdp-2017,acme,INDIVIDUAL,Mar-17,1000,25\n");
        assertThat(spoken.code()).isEqualTo(1);
        List<JsonNode> answers = answers(spoken.out());
        assertThat(answers)
                .map(line -> line.at("/problem/violations/0/code").asText())
                .containsExactly("FA-018", "FA-018", "", "FA-002", "CT-004");
        assertThat(answers.get(3).at("/problem/violations/0/message").asText()).contains("digits may be lost");
    }

    @Test
    void refusesAFileWhoseHeaderIsWrongInOneLine() throws IOException {
        String row = "qdp-2017,acme,INDIVIDUAL,2017-03,1000,25";
        for (String[] wrong : new String[][] {
            {HEADER.strip() + ",callsOffered\n" + row + ",9000\n", "FA-010 row 1, column callsOffered"},
            {HEADER.replace("contract,", "Contract,") + row, "write it 'contract'"},
            {HEADER.replace("period", "month") + row, "no column 'period'"}
        }) {
            Spoken spoken = decided(wrong[0]);
            assertThat(spoken.code()).isEqualTo(1);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err().lines()).singleElement().asString().contains(wrong[1]);
        }
        Spoken latin = decided((HEADER + row.replace("acme", "Cañon")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.code()).isEqualTo(1);
        assertThat(latin.err().lines()).singleElement().asString().contains("CSV UTF-8");
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
