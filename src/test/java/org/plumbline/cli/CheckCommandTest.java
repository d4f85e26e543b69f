package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class CheckCommandTest {
    private static final String CASES = SmallRoot.TABLE.replace(".dmn", ".cases.yaml");

    @TempDir
    Path folder;

    @Test
    void findsNothingToMendInOurOwnRulebook() throws Exception {
        Path junit = folder.resolve("junit.xml");
        Spoken spoken = Spoken.to("check", "--format", "json", "--junit", junit.toString());
        assertThat(spoken.code()).as(spoken.out()).isZero();
        JsonNode report = new ObjectMapper().readTree(spoken.out());
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("faults")).isEmpty();
        assertThat(report.path("passed").asInt())
                .isEqualTo(report.path("cases").asInt())
                .isPositive();
        assertThat(report.path("coverage").path("missedRows")).isEmpty();
        assertThat(report.path("coverage").path("missedRules")).isEmpty();
        Element suite = suite(junit);
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(report.path("cases").asInt() + 1);
    }

    @Test
    void namesFileRowAndCodeOfAGapInATable() throws IOException {
        SmallRoot root = SmallRoot.in(folder).change(SmallRoot.TABLE, "[0.02..0.03]", "[0.02..0.025]");
        Spoken spoken = Spoken.to("check", "--root", root.path());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("RB-", SmallRoot.TABLE, "to mend.").doesNotContain("\tat ");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void namesTheLineOfEveryBrokenFileAtOnce() throws IOException {
        SmallRoot root = SmallRoot.in(folder)
                .change("rules/common/relief.drl", "when\n", "wen\n")
                .change(CASES, "outcome: PENALTY", "outcome: PENALITY");
        root.write("config/contracts/other.yaml", "id: other\nid: again\n");
        Spoken spoken = Spoken.to("check", "--root", root.path());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out().lines().filter(line -> line.startsWith("RB-")))
                .anyMatch(line -> line.matches(".* config/contracts/other.yaml:2\\b.*"))
                .anyMatch(line -> line.matches(".* rules/common/relief.drl:\\d+.*"))
                .anyMatch(line -> line.matches(".* " + CASES + ":\\d+.*"));
    }

    @Test
    void saysWhichCaseFellShortOfWhatItExpects() throws IOException {
        SmallRoot root = SmallRoot.in(folder);
        Path more = folder.resolve("more.cases.yaml");
        Files.writeString(
                more,
                """
                contract: qdp-2017
                cases:
                  - name: Three of a hundred calls
                    market: INDIVIDUAL
                    period: "2017"
                    facts: { callsOffered: 100, callsAbandoned: 3 }
                    expect: { decisions: { "1.4": { outcome: PENALTY } } }
                """);
        Path junit = folder.resolve("junit.xml");
        Spoken spoken = Spoken.to(
                "check",
                "--root",
                root.path(),
                "--cases",
                more.toString(),
                "--junit",
                junit.toString(),
                "--format",
                "github");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out().lines().filter(line -> line.contains("Three of a hundred calls")))
                .singleElement()
                .asString()
                .startsWith("::error file=" + more + ",line=3,title=RB-051::")
                .contains("PENALTY", "MET");
        assertThat(Files.readString(junit)).contains("<failure message=").contains("Three of a hundred calls");
    }

    private static Element suite(Path junit) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getDocumentElement();
    }
}
