package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.json.Lines;
import org.plumbline.web.BrokenOff;

@Timeout(20)
class BulkStreamTest {

    private interface Reading {
        int read() throws IOException;
    }

    private static void answer(Reading reading) throws IOException {
        InputStream body = new InputStream() {
            @Override
            public int read() throws IOException {
                return reading.read();
            }
        };
        new BulkStream(null, null, null, new Lines(body, 1_000), 1_000, null).answer(new ByteArrayOutputStream());
    }

    @Test
    void linesThatBreakOffEndTheAnswerAsBrokenOff() {
        assertThatThrownBy(() -> answer(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(BrokenOff.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void whateverElseStopsTheReaderEndsTheAnswerTooAndLeavesNobodyWaiting() {
        assertThatThrownBy(() -> answer(() -> {
                    throw new IllegalArgumentException("a defect");
                }))
                .hasRootCauseMessage("a defect");
        assertThatThrownBy(() -> answer(() -> {
                    throw new OutOfMemoryError("no room");
                }))
                .hasRootCauseMessage("no room");
    }
}
