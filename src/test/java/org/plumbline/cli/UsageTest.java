package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @Test
    void wrongWordsAreToldInOneLineThatNamesTheHelp() {
        for (List<String> words : List.of(
                List.of("decied"),
                List.of("--colour"),
                List.of("check", "--format", "xml"),
                List.of("check", "--colour"),
                List.of("decide"),
                List.of("decide", "a.json", "b.json"))) {
            Spoken spoken = Spoken.to(words.toArray(String[]::new));
            assertThat(spoken.code()).as(words.toString()).isEqualTo(2);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err().lines()).singleElement().asString().contains(" --help");
        }
    }

    @Test
    void helpTeachesTheCommandsTheirOptionsAndTheExitCodes() {
        Spoken help = Spoken.to("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("serve", "decide", "check", "--root", "0   right", "2   wrong use", "plumbline check");
        assertThat(Spoken.to("check", "--help").out()).contains("--cases", "--format", "--junit", "text, json, github");
        assertThat(Spoken.to("decide", "--help").out()).contains("--explain", "--compare", "standard input");
        assertThat(Spoken.to("serve", "--help").out()).contains("QUARKUS_HTTP_PORT", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void theVersionIsSaid() {
        assertThat(Spoken.to("--version").out()).startsWith("plumbline ");
    }

    @Test
    void aFolderWithoutAContractIsToldInOneLine(@TempDir Path empty) {
        for (String command : List.of("check", "decide")) {
            String[] words = command.equals("check")
                    ? new String[] {"check", "--root", empty.toString()}
                    : new String[] {"decide", "-", "--root", empty.toString()};
            Spoken spoken = Spoken.withInput(
                    "{\"contract\":\"qdp-2017\",\"contractor\":\"a\",\"period\":\"2017\",\"facts\":{}}", words);
            assertThat(spoken.code()).isEqualTo(2);
            assertThat(spoken.err().lines()).singleElement().asString().contains("RB-001", "--root");
        }
    }
}
