package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine that runs")
class RunningEngineTest {

    /** Tells its name from another process. */
    public static void main(String... words) {
        System.out.println(RunningEngine.engine());
    }

    @Test
    void isNamedByItsVersionAndADigest() throws IOException {
        assertThat(RunningEngine.engine().name()).matches("\\d+\\.\\d+\\.\\d+ sha256:[0-9a-f]{64}");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + RunningEngine.engine().version() + "</version>");
    }

    @Test
    void hasTheSameNameWheneverItIsStarted() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningEngineTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(new String(other.getInputStream().readAllBytes()).strip())
                .isEqualTo(RunningEngine.engine().name());
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
