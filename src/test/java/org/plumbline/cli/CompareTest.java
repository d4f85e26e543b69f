package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TwoEditions;
import org.plumbline.web.Requests;

class CompareTest {
    private static final String REQUEST = Requests.of("acme-dental")
            .fact("participationFee", "1000000.00")
            .fact("callsReceived", 1200)
            .fact("callsOffered", 1000)
            .fact("callsAbandoned", 35)
            .fact("callsAnswered", 950)
            .fact("callsAnsweredWithin30Seconds", 780)
            .json();

    @TempDir
    static Path root;

    @BeforeAll
    static void writeTwoEditions() {
        TwoEditions.writeTo(root);
    }

    @Test
    void printsTheComparisonAsJson() throws IOException {
        Spoken spoken = compare("--compare", TwoEditions.DRAFT, "--compare", "I-4=callsAnswered");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode comparison = new ObjectMapper().readTree(spoken.out());
        assertThat(comparison.at("/left/contract").asText()).isEqualTo(TwoEditions.IN_FORCE);
        assertThat(comparison.at("/right/contract").asText()).isEqualTo(TwoEditions.DRAFT);
        assertThat(comparison.at("/right/readings/I-4").asText()).isEqualTo("callsAnswered");
        assertThat(comparison.at("/decisions/0/right/standard").asText()).isEqualTo("7.4");
        assertThat(comparison.at("/decisions/2/right").isNull()).isTrue();
        assertThat(comparison.at("/leftOut/0/pointer").asText()).isEqualTo("/facts/callsReceived");
        assertThat(comparison.at("/difference").asText()).isEqualTo("-4000.00");
    }

    @Test
    void printsATableForPeople() {
        Spoken spoken = compare("--explain", "--compare", TwoEditions.DRAFT);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out().lines())
                .anyMatch(line -> line.matches("\\*  1\\.4 +PENALTY 4% \\$2,000\\.00 +7\\.4 +MET +acme-dental"))
                .anyMatch(line -> line.matches("   1\\.5 +PENALTY 4% \\$2,000\\.00 +1\\.5 +PENALTY .*acme-dental"))
                .anyMatch(line -> line.matches("\\*  1\\.13 +UNDECIDED +- +- +acme-dental"))
                .contains("      Draft of Attachment 14, 1.4: Telephone abandonment rate")
                .contains("3 of 4 decisions differ")
                .contains("left out under qdp-2017-draft, which does not know it: /facts/callsReceived")
                .anyMatch(line -> line.endsWith("difference -$2,000.00"));
    }

    @Test
    void tellsWhatIsWrongWithTheOtherSideInALine() {
        assertThat(compare("--compare", "qdp-1999", "--compare", "I-4=x").err().lines())
                .singleElement()
                .asString()
                .startsWith("CT-001 /with/contract: ");
        assertThat(compare("--compare", "I-4=x").err().lines())
                .singleElement()
                .asString()
                .startsWith("CT-006 /with/readings/I-4: ");
        assertThat(compare("--compare", "qdp 1999").code()).isEqualTo(1);
    }

    @Test
    void isWrongUseWhereAWordNamesNothingOrAnEditionOrReadingTwice() {
        for (List<String> words : List.of(
                List.of("--compare"),
                List.of("--compare", ""),
                List.of("--compare", "I-4="),
                List.of("--compare", "=callsAnswered"),
                List.of("--compare", "a", "--compare", "b"),
                List.of("--compare", "I-4=a", "--compare", "I-4=b"))) {
            Spoken spoken = compare(words.toArray(String[]::new));
            assertThat(spoken.code()).as(words.toString()).isEqualTo(2);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err().lines()).singleElement().asString().contains("--help");
        }
    }

    private static Spoken compare(String... words) {
        List<String> all = new ArrayList<>(List.of("decide", "-", "--root", root.toString()));
        all.addAll(List.of(words));
        return Spoken.withInput(REQUEST, all.toArray(String[]::new));
    }
}
