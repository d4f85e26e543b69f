package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.web.Requests;

@DisplayName("The folder that --root names")
class RootTest {
    @TempDir
    Path folder;

    @Test
    void countsBeforeTheCommandAndBehindIt() throws IOException {
        String root =
                SmallRoot.in(folder).change(SmallRoot.TABLE, "> 0.03", "> 0.04").path();
        for (String[] words : new String[][] {{"--root", root, "check"}, {"check", "--root", root}}) {
            Spoken spoken = Spoken.to(words);
            assertThat(spoken.code()).isEqualTo(1);
            assertThat(spoken.out()).contains("RB-033", SmallRoot.TABLE);
        }
        Spoken decided = Spoken.withInput(Requests.met("acme").json(), "--root", root, "decide", "-");
        assertThat(decided.code()).as(decided.err()).isZero();
        assertThat(decided.out()).doesNotContain("\"1.1\"");
    }

    @Test
    void isRefusedTwiceAndWhereNoCommandReadsIt() {
        for (String[] words : new String[][] {
            {"--root", "a", "check", "--root", "b"}, {"--root", "a", "verify"}, {"--root", "a", "export", "x"}
        }) {
            Spoken spoken = Spoken.to(words);
            assertThat(spoken.code()).isEqualTo(2);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err().lines()).singleElement().asString().contains("--root");
        }
    }

    @Test
    void isRefusedWithoutContractsInIt() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        for (String[] words : new String[][] {
            {"--root", folder.toString(), "check"},
            {"check", "--root", folder.resolve("none").toString()},
            {"decide", "--bulk", "-", "--root", folder.toString()},
            {"serve", "--root", folder.toString()},
            {"--root", folder.toString()}
        }) {
            Spoken spoken = Spoken.withInput("{}", words);
            assertThat(spoken.code()).isEqualTo(2);
            assertThat(spoken.err().lines()).singleElement().asString().contains("RB-001", "config/contracts");
        }
    }
}
