package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertFaults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.rulebook.Fault;
import org.plumbline.sheet.Parts;
import org.plumbline.sheet.SafeWorkbook;

@DisplayName("A workbook that was made to do harm is refused")
class WorkbookAttackTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MEGABYTE = 1_000_000;

    private final ModelFile model = Written.model();

    private List<Fault> refused(byte[] workbook) {
        long start = System.nanoTime();
        EditRefused refused = catchThrowableOfType(
                EditRefused.class, () -> TableSplice.splice(model, TableSheet.read(model, workbook)));
        assertThat(refused).as("the workbook should be refused").isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        return refused.faults();
    }

    /** The parts of the model's own workbook, to be changed. */
    private Map<String, byte[]> parts() throws IOException {
        return Parts.of(TableSheet.write(model));
    }

    private byte[] with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return Parts.zip(parts);
    }

    private byte[] with(String part, UnaryOperator<String> change) throws IOException {
        return Parts.with(TableSheet.write(model), part, change);
    }

    private static UnaryOperator<String> rows(String rows) {
        return sheet -> sheet.replace("</sheetData>", rows + "</sheetData>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "no workbook", "PK\u0003\u0004", "<html/>", "a,b,c"})
    void thatIsNone(String text) {
        assertFaults(refused(text.getBytes(StandardCharsets.ISO_8859_1)))
                .tellOnly("RB-070")
                .saying("no workbook")
                .once();
    }

    @Test
    void ofBytesAtRandom() {
        byte[] bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        assertFaults(refused(bytes)).tellOnly("RB-070").once();
    }

    @Test
    void cutOffAnywhere() {
        byte[] whole = TableSheet.write(model);
        for (int length = 1; length < whole.length / 2; length += 997) {
            assertFaults(refused(Arrays.copyOf(whole, length))).tellOnly("RB-070");
        }
    }

    @Test
    void thatUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(SHEET));
            byte[] blanks = new byte[MEGABYTE];
            for (int i = 0; i < 1_000; i++) {
                zip.write(blanks);
            }
        }
        assertThat(bytes.size()).isLessThan(2 * MEGABYTE);
        assertFaults(refused(bytes.toByteArray()))
                .tellOnly("RB-070")
                .saying("unpacks")
                .once();
    }

    @Test
    void withAPartThatIsPackedBeyondReason() throws IOException {
        byte[] blanks = " ".repeat(20 * MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        assertFaults(refused(with(SHEET, blanks))).tellOnly("RB-070").once();
    }

    @Test
    void largerThanAnyTable() {
        assertFaults(refused(new byte[SafeWorkbook.LARGEST + 1]))
                .tellOnly("RB-070")
                .saying("bytes")
                .once();
    }

    @Test
    void ofThousandsOfParts() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 5_000; i++) {
            parts.put("xl/part" + i, new byte[0]);
        }
        assertFaults(refused(Parts.zip(parts)))
                .tellOnly("RB-070")
                .saying("parts")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN"})
    void withMacros(String part) throws IOException {
        assertFaults(refused(with(part, new byte[10])))
                .tellOnly("RB-070")
                .saying("macros")
                .once();
    }

    @Test
    void thatSaysItHasMacros() throws IOException {
        byte[] macros = with(
                "[Content_Types].xml",
                types -> types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertFaults(refused(macros)).tellOnly("RB-070").saying("macros").once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.xml",
                "xl/connections.xml",
                "xl/queryTables/queryTable1.xml"
            })
    void withWhatFetchesOrRunsSomething(String part) throws IOException {
        assertFaults(refused(with(part, new byte[10])))
                .tellOnly("RB-070")
                .saying("links")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"})
    void withADocumentType(String part) throws IOException {
        byte[] laughs = with(
                part,
                xml -> xml.replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                                + "<!ENTITY d SYSTEM \"file:///etc/passwd\">]>"));
        assertFaults(refused(laughs)).tellOnly("RB-070").once();
    }

    @Test
    void withAHundredThousandRows() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 100_100; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"B")
                    .append(row)
                    .append("\" t=\"inlineStr\"><is><t>-</t></is></c></row>");
        }
        assertFaults(refused(with(SHEET, rows(rows.toString()))))
                .tellOnly("RB-076")
                .saying("rows")
                .once();
    }

    @Test
    void withThousandsOfRowsAsWideAsASheetCanBe() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 30_100; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"XFD")
                    .append(row)
                    .append("\" t=\"inlineStr\"><is><t>-</t></is></c></row>");
        }
        List<Fault> faults = refused(with(SHEET, rows(rows.toString())));
        assertFaults(faults).tellOnly("RB-073").saying("to the right of the 300 columns");
        assertThat(faults).allMatch(fault -> fault.file().equals(model.path())).allMatch(fault -> fault.place()
                .matches(".+ XFD\\d+"));
    }

    @Test
    void withACellAsLongAsABook() throws IOException {
        String cell = "<row r=\"99\"><c r=\"B99\" t=\"inlineStr\"><is><t>" + "x ".repeat(MEGABYTE / 2)
                + "</t></is></c></row>";
        byte[] book = with(SHEET, rows(cell));
        assertThat(refused(book))
                .isNotEmpty()
                .allMatch(fault -> fault.code().equals("RB-070") || fault.code().equals("RB-073"));
    }

    @Test
    void withCellsNestedWithoutEnd() throws IOException {
        String nested = "<row r=\"99\">" + "<c>".repeat(200_000) + "</c>".repeat(200_000) + "</row>";
        assertFaults(refused(with(SHEET, rows(nested)))).tellOnly("RB-070").once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<row r=\"99\"><c r=\"B99\"><v>many</v></c></row>",
                "<row r=\"99\"><c r=\"B99\"><v>1e999</v></c></row>",
                "<row r=\"99\"><c r=\"B99\"><v>NaN</v></c></row>",
                "<row r=\"99\"><c r=\"B99\" s=\"4000\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"B99\"/></row>",
                "<row r=\"99\"><c r=\"ZZZZZZZZ99\" t=\"inlineStr\"><is><t>-</t></is></c></row>",
                "<row r=\"99\"><c r=\"B99\" t=\"e\"><v>#WHAT!</v></c></row>"
            })
    void withCellsThatNoSpreadsheetWrites(String rows) throws IOException {
        assertThat(refused(with(SHEET, rows(rows)))).isNotEmpty();
    }

    @ParameterizedTest(name = "string {0}")
    @ValueSource(strings = {"999999", "-1", "many"})
    void withACellWhoseTextIsNotThere(String index) throws IOException {
        List<Fault> faults =
                refused(with(SHEET, rows("<row r=\"99\"><c r=\"B99\" t=\"s\"><v>" + index + "</v></c></row>")));
        assertFaults(faults).tellOnly("RB-073").saying("damaged").once();
    }

    @Test
    void butNotForALinkThatOnlyLeadsSomewhere() {
        SheetCopy copy = new SheetCopy(model);
        Hyperlink link = copy.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        copy.cell("D6").setHyperlink(link);
        assertThat(copy.spliced()).isEqualTo(Written.MODEL.getBytes(StandardCharsets.UTF_8));
    }
}
