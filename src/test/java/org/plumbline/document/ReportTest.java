package org.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A report says what was decided, to every reader, and always in the same bytes. */
class ReportTest {
    private static final EvaluationReport REPORT = Years.report(Years.months());
    private static final byte[] PDF = Years.pdf(REPORT);

    @Test
    void itTellsTheYearTheMoneyAndWhyAPenaltyIsOne() throws IOException {
        assertThat(text(PDF))
                .contains("Final Contractor Performance Standard Evaluation Report")
                .contains("R-2018-0001, dated February 20, 2018")
                .contains("1.4 Telephone abandonment rate: Penalty")
                .contains("$2,469.13")
                .contains("Settlement")
                .contains("within 30 days after receipt of the report");
    }

    @Test
    void itIsTaggedForReadersWhoDoNotSeeIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Final Contractor Performance");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "Table", "TH", "TD", "P", "Figure");
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .isNotEmpty()
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).startsWith("Line chart of"));
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    @Test
    void allItsFontsAreInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void itIsMadeAgainByteForByteInWhateverZoneAndLanguage() {
        byte[] workbook = ReportWorkbook.of(REPORT);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.GERMANY);
            assertThat(Arrays.equals(Years.pdf(REPORT), PDF)).isTrue();
            assertThat(Arrays.equals(ReportWorkbook.of(REPORT), workbook)).isTrue();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void theWorkbookSaysTheSame() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(REPORT)))) {
            var row = workbook.getSheet("Standards").getRow(4);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1.4");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("Penalty");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(2469.13);
            assertThat(workbook.getSheet("Months").getPhysicalNumberOfRows()).isGreaterThan(12);
        }
    }

    @Test
    void withoutMonthsItSaysSo() throws IOException {
        EvaluationReport report = Years.report(List.of());
        assertThat(text(Years.pdf(report))).contains("No month of this year was decided by itself");
    }

    @Test
    void aMonthWithoutAFigureIsAGapAndNotAZero() {
        Chart chart = REPORT.charts().get(0);
        assertThat(chart.standard()).isEqualTo("1.4");
        assertThat(chart.months().get(5).value()).isEqualTo("none");
        assertThat(chart.points().split(" ")[5]).isEqualTo("-");
        assertThat(chart.marks()).containsExactly("2%", "3%");
    }

    @Test
    void textsOfTheDecisionsNeverBecomeMarkup() {
        EvaluationReport report = Years.report(List.of());
        String html = new Typesetting(Templates.of(Path.of("")))
                .html("invoice.html", invoice(report, "<b onload='x'>\u0001 & so on</b>"));
        assertThat(html).contains("&lt;b onload=").doesNotContain("<b onload").doesNotContain("\u0001");
    }

    @Test
    void aTemplateThatCannotBeFilledIsNamed() {
        TreeMap<String, String> files = new TreeMap<>(Templates.of(Path.of("")).files());
        files.put("invoice.html", "<html><body>{it.nothing}</body></html>");
        assertThatThrownBy(() -> new Typesetting(new Templates(files))
                        .pdf("invoice.html", invoice(REPORT, "because"), Years.DAY))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContaining("config/letters/invoice.html");
    }

    private static Invoice invoice(EvaluationReport report, String reason) {
        return new Invoice(
                "I-2018-0001",
                "February 20, 2018",
                Years.DAY.toString(),
                report.contractor(),
                report.year(),
                report.about(),
                report.settlement(),
                "$2,469.13",
                "March 22, 2018",
                report.number(),
                "",
                reason);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
