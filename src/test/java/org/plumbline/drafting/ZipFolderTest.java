package org.plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.fact.SubmissionRefused;

class ZipFolderTest {
    private static final Map<String, byte[]> FILES = Map.of(
            "dmn/depots/lost.dmn", "<definitions/>".getBytes(StandardCharsets.UTF_8),
            "config/contracts/depots.yaml", "id: depots\n".getBytes(StandardCharsets.UTF_8));

    private static byte[] zip() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ZipFolder.write(new TreeMap<>(FILES), zip);
        return zip.toByteArray();
    }

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        assertThat(ZipFolder.read(new ByteArrayInputStream(zip()))).containsExactlyInAnyOrderEntriesOf(FILES);
    }

    @Test
    void aZipThatEndsWithinAFileIsRefusedInWordsWhereverItEnds() {
        byte[] zip = zip();
        int firstFileEnds = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\7\10");
        for (int length = 0; length < firstFileEnds; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            assertThat(catchThrowable(() -> ZipFolder.read(new ByteArrayInputStream(cut))))
                    .as("the first %d bytes", length)
                    .isInstanceOf(SubmissionRefused.class);
        }
    }
}
