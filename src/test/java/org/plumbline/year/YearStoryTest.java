package org.plumbline.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.page.Visit;

/** A contractor's year at one glance. */
@QuarkusTest
class YearStoryTest {
    /** 255 mm, in the units of pages. */
    private static final int LETTER_WITHIN_MARGINS = 965;

    @Test
    void aYearShowsItsMonthsTheirTrendsAndWhatIsDue() throws IOException {
        String issuer = Requests.newContractor();
        for (int month = 1; month <= 9; month++) {
            Calls.keep(Requests.of(issuer)
                    .with("period", "2017-0" + month)
                    .fact("callsOffered", 1000)
                    .fact("callsAbandoned", 20 + 3 * month)
                    .fact("callsAnswered", 900)
                    .fact("callsAnsweredWithin30Seconds", 700 + 20 * month));
        }
        Calls.keep(Requests.penalty(issuer));
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/years?contractor=" + issuer);
            visit.pictures("years");
            page.locator("table.list a").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo(issuer + ", 2017");
            Locator abandoned = page.locator("table.heat tr", new Page.LocatorOptions().setHasText("1.4 "));
            assertThat(abandoned.locator(".cell").first().innerText()).contains("2.3%", "Met");
            assertThat(abandoned.locator(".cell").nth(8).innerText()).contains("4.7%");
            assertThat(abandoned.locator(".cell").nth(10).innerText()).contains("nothing submitted");
            assertThat(page.locator("svg[aria-label*='September 2017: 4.7%']").count())
                    .isEqualTo(1);
            assertThat(page.locator("main").innerText()).contains("$2,469.13", "Could be due in the end");
            page.locator("#outlook .tiles").waitFor();
            assertThat(page.locator("#outlook").innerText())
                    .contains("Not reported: October 2017", "At this rate", "1.4 Telephone abandonment rate");
            assertThat(page.locator("main").innerText()).contains("Reports, invoices, disputes", "Corrective steps");
            visit.pictures("year");
            assertItFitsOnPaperThatLies(page);
        }
    }

    /** Held against the less wide one: Letter, within its margins. */
    private static void assertItFitsOnPaperThatLies(Page page) throws IOException {
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("Letter")))) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
            assertThat(new PDFTextStripper().getText(paper)).contains("performance measurement standards 2017");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(LETTER_WITHIN_MARGINS, 600);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(LETTER_WITHIN_MARGINS);
    }

    @Test
    void whatIsOfOneMonthStandsInThatMonthInOneRowOfItsStandard() {
        String issuer = Requests.newContractor();
        for (String month : List.of("2024-03", "2024-04")) {
            Calls.keep(year24(issuer, month).fact("submissions", List.of(submission(month))));
        }
        Calls.keep(year24(issuer, "2024")
                .fact("grossPremium", "1000000.00")
                .fact("submissions", List.of(submission("2024-03"), submission("2024-04"))));
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/years/qdp-2024/" + issuer + "/INDIVIDUAL/2024");
            Locator row =
                    page.locator("table.heat tr", new Page.LocatorOptions().setHasText("1.1 HEI data submission"));
            assertThat(row.count()).isEqualTo(1);
            assertThat(row.locator(".cell").nth(2).innerText()).contains("Undecided");
            assertThat(row.locator(".cell").nth(3).innerText()).contains("Below expectation");
            Locator year = row.locator(".cell").last();
            assertThat(year.innerText()).contains("Penalty", "1 of ");
            visit.pictures("year-2024");
            year.locator("a").click();
            page.waitForURL("**/decisions?**");
            assertThat(page.locator("table.list tbody").innerText()).contains("submission 2024-04");
        }
    }

    private static Requests year24(String issuer, String period) {
        return Requests.of(issuer).with("contract", "qdp-2024").with("period", period);
    }

    /** What came in March is not known, and April's never came. */
    private static Map<String, Object> submission(String month) {
        return month.endsWith("04") ? Map.of("month", month, "received", false) : Map.of("month", month);
    }

    @Test
    void aYearOfNoPenaltyIsDueNothingAndListsWhatWasAgreed() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.of(issuer)
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 25));
        People.as("staff")
                .contentType("application/json")
                .body("{\"contract\": \"qdp-2017\", \"contractor\": \"" + issuer + "\", \"market\": \"INDIVIDUAL\","
                        + " \"standard\": \"2.4\", \"effect\": \"SUSPENDED\", \"from\": \"2017-07\", \"to\": \"2017-09\","
                        + " \"agreement\": \"Letter of June 20\"}")
                .post("/api/v1/agreements")
                .then()
                .statusCode(201);
        try (Visit visit = Visit.as("viewer")) {
            Page page = visit.go("/years/qdp-2017/" + issuer + "/INDIVIDUAL/2017");
            assertThat(page.locator(".tiles > div").first().innerText()).contains("Due", "$0.00");
            assertThat(page.locator("main").innerText())
                    .contains("2.4: Suspended", "July 2017 to September 2017, Letter of June 20");
        }
    }

    @Test
    void nobodyElsesYearIsShownToAnIssuer() {
        String mine = Requests.newContractor();
        String other = Requests.newContractor();
        Calls.keep(Requests.penalty(mine));
        Calls.keep(Requests.penalty(other));
        try (Visit visit = Visit.ofIssuer(mine)) {
            Page page = visit.go("/years");
            assertThat(page.locator("table.list").innerText()).contains(mine).doesNotContain(other);
            visit.expecting(404).go("/years/qdp-2017/" + other + "/INDIVIDUAL/2017/outlook");
            assertThat(page.locator("h1").innerText()).isEqualTo("There is no such page");
            visit.go("/years/qdp-2017/" + other + "/INDIVIDUAL/2017");
            assertThat(page.locator("h1").innerText()).isEqualTo("There is no such page");
        }
    }
}
