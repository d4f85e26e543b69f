package org.plumbline.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.page.Visit;

/** Staff look for decisions, read why they are what they are, and print them. */
@QuarkusTest
class ReadingStoryTest {
    /** 174 mm, in the units of pages. */
    private static final int A4_WITHIN_MARGINS = 658;

    @Test
    void staffFindAPenaltyReadWhyDecideItAgainAndPrintIt() throws Exception {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.penalty(issuer));
        Calls.keep(Requests.penalty(issuer).fact("callsAbandoned", 12035));
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/decisions");
            page.getByLabel("Contractor", new Page.GetByLabelOptions().setExact(true))
                    .fill(issuer);
            page.waitForURL("**/decisions?contractor=" + issuer);
            page.locator("ul.tiles a", new Page.LocatorOptions().setHasText("Penalty"))
                    .click();
            page.waitForURL("**outcome=PENALTY**");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(1);
            visit.pictures("decisions-found");
            page.getByText("1.4 Telephone abandonment rate").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("1.4 Telephone abandonment rate");
            assertThat(page.locator(".summary").innerText()).contains("$2,469.13");
            assertThat(page.locator("tr.selected").innerText()).contains("This row held");
            assertThat(page.locator("main").innerText()).contains("What the correction changed", "this one");
            page.getByText("Decide again").click();
            page.locator("#verdict .good-notice").waitFor();
            visit.pictures("decision");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.getByText("Decide again").isVisible()).isFalse();
            assertThat(page.locator("nav").first().isVisible()).isFalse();
            byte[] paper = page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "decision.pdf")));
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            page.locator("ol.plain a").first().evaluate("link => link.click()");
            page.locator(".notice").getByText("No longer current").waitFor();
        }
        assertThat(Files.size(Path.of("target", "screenshots", "decision.pdf"))).isGreaterThan(10_000);
    }

    @Test
    void theFirstPageTellsWhatIsDueNext() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.of(issuer)
                .with("period", "2017-03")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 40));
        try (Visit visit = Visit.ofIssuer(issuer)) {
            Page page = visit.go("/");
            assertThat(page.locator("h2").first().innerText()).isEqualTo("Overdue and due next");
            page.locator("#agenda table").waitFor();
            assertThat(page.locator("#agenda table").innerText()).contains(issuer, "Overdue", "qdp-2017");
            visit.pictures("home-issuer");
            assertThat(page.locator(".cards section").first().innerText()).contains("Nothing waits for figures");
            Calls.keep(Requests.penalty(issuer));
            assertThat(visit.go("/").locator(".cards section").first().innerText())
                    .contains("1.1 Inbound call volume", "qdp-2017");
            assertThat(visit.go("/agenda").locator("#agenda table").innerText()).contains(issuer);
            visit.pictures("agenda");
        }
    }

    @Test
    void whatWouldBeUnderOtherReadingsIsMarkedAndCanBeLeftOut() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.penalty(issuer));
        Calls.keep(Requests.whatIf(issuer));
        try (Visit visit = Visit.as("viewer")) {
            Page page = visit.go("/decisions?contractor=" + issuer + "&standard=1.4");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("table.list tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("under other readings"))
                            .count())
                    .isEqualTo(1);
            visit.pictures("decisions-what-if");
            page.getByText("leave it out").click();
            page.locator("[role=status]", new Page.LocatorOptions().setHasText("1 to 1 of 1 decisions"))
                    .waitFor();
            assertThat(page.url()).contains("readings=CONTRACT");
            assertThat(page.locator("#found").innerText()).doesNotContain("under other readings");
        }
    }

    @Test
    void anAddressHoldsEveryFilterAndSaysWhatIsWrongWithOne() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.penalty(issuer));
        try (Visit visit = Visit.as("viewer")) {
            Page page =
                    visit.go("/decisions?contractor=" + issuer + "&contract=qdp-2017&year=2017&kind=FINAL&standard=1.4"
                            + "&outcome=PENALTY&minAmount=2000&from=2017-01-01&market=&sort=-amount");
            assertThat(page.url()).doesNotContain("market=").contains("minAmount=2000");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("#minAmount").inputValue()).isEqualTo("2000");
            assertThat(page.locator("th[aria-sort=descending]").innerText()).startsWith("Amount");
            visit.go("/decisions?minAmount=plenty");
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("is an amount such as 1000.00");
            assertThat(page.locator("#minAmount").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("#minAmount + .wrong").innerText()).contains("At least, in dollars", "1000.00");
            assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
            visit.pictures("decisions-wrong");
            page.locator("#year").fill("17");
            page.locator("#year + .wrong", new Page.LocatorOptions().setHasText("four digits"))
                    .waitFor();
            page.locator("#year[aria-invalid=true]").waitFor();
            page.locator("#year").fill("2017");
            page.locator("#minAmount").fill("2000");
            page.locator("table.list tbody tr").first().waitFor();
            assertThat(page.locator("[aria-invalid=true]").count()).isZero();
            visit.go("/years?year=17");
            assertThat(page.locator("#year[aria-invalid=true] + .wrong").innerText())
                    .contains("four digits");
        }
    }

    @Test
    void theWhyOfATableOfManyColumnsStandsWithinItsCardAndItsPaper() {
        Map<String, Object> late = Calls.decision(
                Calls.keep(Requests.of(Requests.newContractor())
                        .with("contract", "qdp-2024")
                        .with("period", "2024")
                        .fact("submissions", List.of(Map.of("month", "2024-04", "received", false)))),
                "1.1");
        try (Visit visit = Visit.as("viewer")) {
            Page page = visit.go("/decisions/" + late.get("id"));
            String toTheRight = "Math.ceil(document.querySelector('tr.selected').getBoundingClientRect().right"
                    + " - document.querySelector('.reasons').getBoundingClientRect().right)";
            assertThat((Integer) page.evaluate(toTheRight)).isLessThanOrEqualTo(0);
            visit.pictures("decision-wide");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_WITHIN_MARGINS, 800);
            assertThat((Integer) page.evaluate(toTheRight)).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void anIssuerSeesOnlyItsOwn() {
        String mine = Requests.newContractor();
        String other = Requests.newContractor();
        Calls.keep(Requests.penalty(mine));
        Map<String, Object> theirs = Calls.decision(Calls.keep(Requests.penalty(other)), "1.4");
        try (Visit visit = Visit.ofIssuer(mine)) {
            Page page = visit.go("/decisions");
            assertThat(page.locator("table.list").innerText()).contains(mine).doesNotContain(other);
            assertThat(page.locator("#contractor").count()).isZero();
            visit.pictures("decisions-issuer");
            visit.expecting(404).go("/decisions/" + theirs.get("id"));
            assertThat(page.locator("h1").innerText()).isEqualTo("There is no such page");
            visit.expecting(403).go("/decisions?contractor=" + other);
            assertThat(page.locator("h1").innerText()).isEqualTo("Not for this account");
        }
    }

    @Test
    void aRoleThatMayNotSeesNoButtonAndGetsNoPage() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty("acme-dental")), "1.4");
        try (Visit visit = Visit.as("viewer")) {
            Page page = visit.go("/decisions/" + penalty.get("id"));
            assertThat(page.getByText("Decide again").count()).isZero();
            assertThat(page.getByText("Case file").count()).isZero();
        }
        try (Visit visit = Visit.as("admin").expecting(403)) {
            Page page = visit.go("/");
            assertThat(page.locator("nav").innerText()).doesNotContain("Decisions");
            visit.go("/decisions");
            assertThat(page.locator("h1").innerText()).isEqualTo("Not for this account");
            visit.pictures("not-allowed");
        }
    }

    @Test
    void anExportIsAFileOfAllThatMatch() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.penalty(issuer));
        String csv = People.as("staff")
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .queryParam("contractor", issuer)
                .queryParam("outcome", "PENALTY")
                .get("/decisions.csv")
                .asString();
        assertThat(csv.lines()).hasSize(2).last().asString().contains(issuer, "1.4", "2469.13");
    }
}
