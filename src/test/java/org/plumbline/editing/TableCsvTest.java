package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertFaults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.TableRows;

@DisplayName("A table as CSV")
class TableCsvTest {
    private static final String PATH = Shipped.model("1.4");

    private final ModelFile model = ModelFile.read(PATH, Shipped.files().bytes(PATH));
    private final String csv = new String(TableCsv.write(model, "performanceLevel-table"), StandardCharsets.UTF_8);

    private byte[] spliced(String changed) {
        EditedTable table = TableCsv.read(model, changed.getBytes(StandardCharsets.UTF_8));
        return TableSplice.splice(model, List.of(table));
    }

    private List<Fault> refused(byte[] bytes) {
        EditRefused refused = catchThrowableOfType(
                EditRefused.class, () -> TableSplice.splice(model, List.of(TableCsv.read(model, bytes))));
        assertThat(refused).as("the file should be refused").isNotNull();
        return refused.faults();
    }

    private List<Fault> refused(UnaryOperator<String> change) {
        assertThat(change.apply(csv)).isNotEqualTo(csv);
        return refused(change.apply(csv).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void beginsWithAMarkAndKeepsALeadingDash() {
        assertThat(csv)
                .startsWith("\uFEFFperformanceLevel-table,")
                .contains("s1.4-missing,\"\"\"MISSING\"\"\",-,null,")
                .contains("\r\ns1.4-below,\"\"\"KNOWN\"\"\",> 0.03,\"\"\"BELOW\"\"\",");
    }

    @Test
    void changesTheCellThatWasChanged() {
        assertThat(new String(spliced(csv.replace("> 0.03", "> 0.025")), StandardCharsets.UTF_8))
                .isEqualTo(Shipped.files().text(PATH).replace("<text>> 0.03<", "<text>> 0.025<"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {";", "\t"})
    void isReadWithOtherDelimitersToo(String delimiter) {
        String other = csv.lines()
                .map(line -> String.join(delimiter, line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .reduce("", (lines, line) -> lines + line + "\n");
        assertThat(other).isNotEqualTo(csv);
        assertThat(spliced(other)).isEqualTo(Shipped.files().bytes(PATH));
    }

    @Test
    void isReadWithoutItsMarkAndWithEmptyLinesAndFieldsBehind() {
        String other = csv.substring(1).replace("\r\n", ",,\n") + ",,,\n\n";
        assertThat(spliced(other)).isEqualTo(Shipped.files().bytes(PATH));
    }

    @Test
    void isRefusedWithTheCellAndTheMend() {
        assertFaults(refused(text -> text.replace("> 0.03", "> 3 %")))
                .tellOnly("RB-074")
                .at("C8")
                .saying("write \"> 0.03\"")
                .once();
    }

    @Test
    void isRefusedOnceTheModelWasChanged() {
        assertFaults(refused(text -> text.replace("sha256:", "sha256:0")))
                .tellOnly("RB-072")
                .once();
    }

    @Test
    void isRefusedUnderTheIdOfAnotherTable() {
        assertFaults(refused(text -> text.replace("performanceLevel-table", "other")))
                .tellOnly("RB-071")
                .once();
    }

    @Test
    void isRefusedWithOtherHeadings() {
        assertFaults(refused(text -> text.replace(",Effect,", ",Consequence,")))
                .tellOnly("RB-071")
                .at("E4")
                .once();
    }

    @Test
    void isRefusedInAnotherEncoding() {
        byte[] latin = csv.substring(1).replace("more than", "plus élevé").getBytes(StandardCharsets.ISO_8859_1);
        assertFaults(refused(latin)).tellOnly("RB-070").saying("UTF-8").once();
    }

    @Test
    void isReadAsUnicodeTextAndBehindALineThatNamesTheDelimiter() {
        EditedTable unicode = TableCsv.read(model, csv.getBytes(StandardCharsets.UTF_16LE));
        assertThat(TableSplice.splice(model, List.of(unicode)))
                .isEqualTo(Shipped.files().bytes(PATH));
        assertThat(spliced("sep=,\r\n" + csv.substring(1)))
                .isEqualTo(Shipped.files().bytes(PATH));
    }

    @Test
    void isRefusedAtARowThatEndsTooSoon() {
        assertFaults(refused(text -> text.replaceAll("(?m),1\\.4,more than .*$", "")))
                .tellOnly("RB-071")
                .at("row 8")
                .once();
    }

    @Test
    void takesTheTrueOfASpreadsheetForTrue() {
        String directory = "dmn/qdp-2024/data-submission/2-provider-directory.dmn";
        ModelFile other = ModelFile.read(directory, Shipped.files().bytes(directory));
        String plain = new String(TableCsv.write(other, "performanceLevel-table"), StandardCharsets.UTF_8);
        String excel = plain.replace(",true", ",TRUE").replace(",false", ",FALSE");
        assertThat(excel).isNotEqualTo(plain);
        byte[] again = TableSplice.splice(other, List.of(TableCsv.read(other, excel.getBytes(StandardCharsets.UTF_8))));
        assertThat(again).isEqualTo(Shipped.files().bytes(directory));
    }

    @Test
    void isRefusedAtAClauseThatIsNoneOfItsStandard() {
        EditedTable table = TableCsv.read(model, csv.replace(",1.4,", ",1.40,").getBytes(StandardCharsets.UTF_8));
        EditRefused refused = catchThrowableOfType(
                EditRefused.class,
                () -> TableSplice.splice(model, List.of(table), TableRows.clauses(Shipped.files(), PATH)));
        assertFaults(refused.faults()).tellOnly("RB-046").at("G6").saying("write 1.4");
    }

    @Test
    void isRefusedWithAQuotationMarkThatIsNotClosed() {
        assertFaults(refused(text -> text + "\""))
                .tellOnly("RB-070")
                .saying("quotation mark")
                .once();
    }

    @Test
    void isRefusedWhenLargerThanAnyTable() {
        assertFaults(refused(new byte[TableCsv.LARGEST + 1]))
                .tellOnly("RB-070")
                .saying("bytes")
                .once();
    }

    @Test
    void isRefusedWithAHundredThousandRows() {
        assertFaults(refused(text -> text + ",\"\"\"KNOWN\"\"\",-,,,,,\r\n".repeat(100_000)))
                .tellOnly("RB-076")
                .once();
    }

    @Test
    void isRefusedWhereAFirstFieldGoesOnForEver() {
        assertFaults(refused("\"\"".repeat(500_000).getBytes(StandardCharsets.UTF_8)))
                .tellOnly("RB-071");
    }
}
