package org.plumbline.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of rows")
class CsvFileTest {
    private static final List<List<String>> ROWS = List.of(List.of("a", "b c"), List.of("1", "ñ, \"2\"\n3"));

    private static String text(String delimiter) {
        return "a" + delimiter + "b c\r\n1" + delimiter + "\"ñ, \"\"2\"\"\n3\"\r\n";
    }

    private static List<List<String>> cells(byte[] file) {
        return CsvFile.rows(file).stream().map(CsvFile.Row::cells).toList();
    }

    private static List<List<String>> cells(String text) {
        return cells(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {",", ";", "\t"})
    void isDividedByWhatStandsBehindItsFirstCell(String delimiter) {
        assertThat(cells(text(delimiter))).isEqualTo(ROWS);
        assertThat(cells("\uFEFF" + text(delimiter))).isEqualTo(ROWS);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void isDividedByWhatItsFirstLineNames(String delimiter) {
        assertThat(cells("sep=" + delimiter + "\r\n" + text(delimiter))).isEqualTo(ROWS);
        assertThat(cells("\uFEFFsep=" + delimiter + "\n" + text(delimiter))).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void isReadAsUnicodeText(String charset) {
        assertThat(cells(("\uFEFF" + text("\t")).getBytes(Charset.forName(charset))))
                .isEqualTo(ROWS);
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        List<CsvFile.Row> rows = CsvFile.rows("a,b\n\n1,2\n,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(CsvFile.Row::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows).extracting(CsvFile.Row::isBlank).containsExactly(false, true, false, true);
        assertThat(cells("a\r1\r")).containsExactly(List.of("a"), List.of("1"));
    }

    @Test
    void hasNothingInItWhereThereIsNothing() {
        assertThat(cells("")).isEmpty();
        assertThat(cells("\uFEFF")).isEmpty();
        assertThat(cells("sep=;")).isEmpty();
    }

    @Test
    void isToldHowToBeSavedWhereItIsInNoEncodingThatIsRead() {
        for (byte[] file : List.of(
                text(",").getBytes(Charset.forName("windows-1252")),
                ("a,b\n" + "1,2\n".repeat(10_000) + "ñ,1").getBytes(StandardCharsets.ISO_8859_1),
                text(",").getBytes(StandardCharsets.UTF_16LE))) {
            assertThatThrownBy(() -> CsvFile.rows(file))
                    .isInstanceOf(CsvRefused.class)
                    .hasMessageContaining("CSV UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n\"1\"x,2\n"})
    void isRefusedAtAQuotationMarkThatIsNotClosed(String text) {
        assertThatThrownBy(() -> cells(text)).isInstanceOf(CsvRefused.class).hasMessageContaining("row 2");
    }
}
