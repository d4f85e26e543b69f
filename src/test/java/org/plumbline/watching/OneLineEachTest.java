package org.plumbline.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line of the log")
class OneLineEachTest {
    private static final String FORGED = "x\r\n12:00:00.000 INFO  Signed in: admin\u001b[2J\u2028";
    private static final String ESCAPED = "x\\r\\n12:00:00.000 INFO  Signed in: admin\\u001b[2J\\u2028";

    private static String written(String message, Throwable failure, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, message, ExtLogRecord.FormatStyle.PRINTF, "here");
        line.setParameters(parameters);
        line.setThrown(failure);
        assertThat(new OneLineEach().isLoggable(line)).isTrue();
        return new PatternFormatter("%s%e%n").format(line);
    }

    @Test
    void isOneLineWhateverStandsInItsMessage() {
        assertThat(written(FORGED, null)).isEqualTo(ESCAPED + System.lineSeparator());
        assertThat(written("No: %s (%d%%)", null, FORGED, 100))
                .isEqualTo("No: " + ESCAPED + " (100%)" + System.lineSeparator());
    }

    @Test
    void isAsItWasWhereNothingIsToBeEscaped() {
        assertThat(written("100%% of %s\tin all", null, "é")).isEqualTo("100% of é\tin all" + System.lineSeparator());
    }

    @Test
    void tellsTheMessagesOfAFailureAndOfItsCausesEscapedToo() {
        IllegalStateException failure = new IllegalStateException("outer", new IllegalArgumentException(FORGED));
        failure.addSuppressed(new IllegalArgumentException(FORGED));
        String written = written("Failed", failure);
        assertThat(written)
                .contains(
                        "IllegalStateException: outer", "IllegalArgumentException: " + ESCAPED, "OneLineEachTest.java")
                .doesNotContain("\n12:00");
    }

    @Test
    void passesItInEveryHandlerThatCanBeSet() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(List.of("console", "file", "syslog", "socket")).allSatisfy(handler -> assertThat(settings)
                .contains("quarkus.log." + handler + ".filter=" + OneLineEach.NAME + "\n"));
    }
}
