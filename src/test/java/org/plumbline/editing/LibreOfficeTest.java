package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The workbook of {@code abandonment-rate.dmn} was opened in LibreOffice 7.4, and there a test was changed, a share typed
 * as a number, a row copied and changed, a row deleted, and the workbook saved.
 */
@DisplayName("A workbook that LibreOffice saved")
class LibreOfficeTest {

    private static byte[] bytes(String file) {
        try (InputStream resource = LibreOfficeTest.class.getResourceAsStream("/editing/" + file)) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void changesWhatWasChangedThereAndNothingElse() {
        ModelFile model = ModelFile.read("dmn/abandonment-rate.dmn", bytes("abandonment-rate.dmn"));
        byte[] spliced =
                TableSplice.splice(model, TableSheet.read(model, bytes("abandonment-rate-saved-by-libreoffice.xlsx")));
        assertThat(new String(spliced, StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes("abandonment-rate-edited.dmn"), StandardCharsets.UTF_8));
    }
}
