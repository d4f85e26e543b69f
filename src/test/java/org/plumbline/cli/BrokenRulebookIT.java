package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started as a stranger starts it, on a rulebook that is not sound. */
class BrokenRulebookIT {
    private static final Path SERVICE = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path folder;

    @Test
    void theServiceRefusesToStartAndNamesEveryFault() throws Exception {
        SmallRoot root = SmallRoot.in(folder)
                .change(SmallRoot.TABLE, "[0.02..0.03]", "[0.02..0.04]")
                .change("rules/common/relief.drl", "when\n", "wen\n");
        Path said = folder.resolve("said.txt");
        Process service = start(List.of("--root", root.path()), said);
        try {
            assertThat(service.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            service.destroyForcibly();
        }
        assertThat(service.exitValue()).isEqualTo(1);
        assertThat(Files.readString(said))
                .contains("does not start", "RB-", SmallRoot.TABLE)
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void checkTellsTheSameAndEndsWithItsExitCode() throws Exception {
        SmallRoot root = SmallRoot.in(folder).change(SmallRoot.TABLE, "[0.02..0.03]", "[0.02..0.04]");
        Path said = folder.resolve("said.txt");
        Process check = start(List.of("check", "--root", root.path()), said);
        try {
            assertThat(check.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            check.destroyForcibly();
        }
        assertThat(check.exitValue()).isEqualTo(PlumblineCommand.FELL_SHORT);
        assertThat(Files.readString(said)).contains("RB-034", SmallRoot.TABLE);
    }

    private Process start(List<String> words, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=0",
                "-Dplumbline.database.folder=" + folder.resolve("database"),
                "-jar",
                SERVICE.toString());
        builder.command().addAll(words);
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
