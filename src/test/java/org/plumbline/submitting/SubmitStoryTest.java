package org.plumbline.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.page.Visit;

/** Figures are typed, mended, looked at as decisions, and kept. */
@QuarkusTest
class SubmitStoryTest {
    private static final String OFFERED = "[name='/facts/callsOffered']";
    private static final String ABANDONED = "[name='/facts/callsAbandoned']";
    private static final String FIRST_PRODUCT = "[name='/facts/products/0/product']";

    @Test
    void figuresAreMendedAtTheirFieldsLookedAtAndKept() {
        String issuer = Requests.newContractor();
        try (Visit visit = Visit.as("staff").expecting(422)) {
            Page page = visit.go("/submit");
            visit.pictures("submit-choose");
            page.getByLabel("Contract", exact()).selectOption("qdp-2017");
            page.getByText("Show its facts").click();
            page.getByLabel("Contractor", exact()).fill(issuer);
            page.getByLabel("Year or month").fill("2017");
            page.locator(OFFERED).fill("1,000");
            page.locator(ABANDONED).fill("1200");
            page.getByText("See what would be decided").click();
            String told = page.getByRole(AriaRole.ALERT).innerText();
            assertThat(told).contains("One thing is to be mended");
            assertThat(page.locator(".is-wrong input").getAttribute("name")).isEqualTo("/facts/callsAbandoned");
            visit.pictures("submit-wrong");
            page.locator(".is-wrong input").fill("41");
            page.getByText("See what would be decided").click();
            assertThat(page.locator("#preview").innerText()).contains("nothing is kept yet");
            assertThat(page.locator("table.list").first().innerText()).contains("4.1%", "Penalty");
            assertThat(page.locator(ABANDONED).inputValue()).isEqualTo("41");
            visit.pictures("submit-preview");
            assertThat(total(issuer)).isZero();
            page.getByText("Keep it").click();
            page.waitForURL("**/years/qdp-2017/" + issuer + "/INDIVIDUAL/2017?kept=*");
            assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("Kept");
            assertThat(total(issuer)).isEqualTo(1);
        }
    }

    @Test
    void aCorrectionBeginsFromWhatIsKeptAndSaysWhatChanges() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.of(issuer)
                .with("period", "2017-01")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 40));
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/years/qdp-2017/" + issuer + "/INDIVIDUAL/2017");
            page.getByText("Correct", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(OFFERED).inputValue()).isEqualTo("1000");
            page.locator(ABANDONED).fill("");
            page.getByText("See what would be decided").click();
            assertThat(page.locator("#preview").innerText()).contains("Calls abandoned", "40", "withdrawn");
            page.locator(ABANDONED).fill("20");
            page.getByText("See what would be decided").click();
            assertThat(page.locator("#preview").innerText())
                    .contains("40", "20")
                    .doesNotContain("withdrawn");
            visit.pictures("submit-correction");
            page.getByText("Keep it").click();
            page.waitForURL("**/years/qdp-2017/" + issuer + "/INDIVIDUAL/2017?kept=*");
            assertThat(total(issuer)).isEqualTo(2);
        }
    }

    @Test
    void oneFigureOfAKeptMonthTypedAnewLeavesTheOthers() {
        String issuer = Requests.newContractor();
        Calls.keep(Requests.of(issuer)
                .with("period", "2017-01")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 40));
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/submit?contract=qdp-2017");
            page.getByLabel("Contractor", exact()).fill(issuer);
            page.getByLabel("Year or month").fill("2017-01");
            page.locator(ABANDONED).fill("41");
            page.getByText("See what would be decided").click();
            assertThat(page.locator("#preview").innerText())
                    .contains("40", "41")
                    .doesNotContain("withdrawn");
            assertThat(page.locator("table.list").last().innerText()).contains("4.1%");
        }
    }

    @Test
    void aListHasARowForEachOfItsItems() {
        try (Visit visit = Visit.as("staff").expecting(422)) {
            Page page = visit.go("/submit?contract=qdp-2024");
            page.getByLabel("Year or month").fill("2024");
            page.getByLabel("Contractor", exact()).fill(Requests.newContractor());
            page.locator(FIRST_PRODUCT).selectOption("DHMO");
            page.locator("button[value='/facts/products']").click();
            assertThat(page.locator(FIRST_PRODUCT).inputValue()).isEqualTo("DHMO");
            page.locator("[name='/facts/products/1/product']").selectOption("DPPO");
            page.locator("[name='/facts/products/1/enrollment']").fill("many");
            page.getByText("See what would be decided").click();
            assertThat(page.locator(".is-wrong input").first().getAttribute("name"))
                    .isEqualTo("/facts/products/1/enrollment");
            visit.pictures("submit-list");
        }
    }

    @Test
    void anIssuerSubmitsAFileOfJsonForItselfAlone() {
        String mine = Requests.newContractor();
        try (Visit visit = Visit.ofIssuer(mine).expecting(422)) {
            Page page = visit.go("/submit/json");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "year.json",
                            "application/json",
                            Requests.penalty(mine).json().getBytes(StandardCharsets.UTF_8)));
            page.waitForFunction("document.getElementById('json').value.length > 10");
            page.getByText("See what would be decided").click();
            assertThat(page.locator("#preview").innerText()).contains("nothing is kept yet");
            visit.pictures("submit-json");
            page.locator("#json").fill("{\"contract\": ");
            visit.expecting(422);
            page.getByText("See what would be decided").click();
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("no JSON");
            page.locator("#json").fill(Requests.penalty("acme-dental").json());
            visit.expecting(403);
            page.getByText("See what would be decided").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Not for this account");
        }
    }

    @Test
    void aFileOfReportsIsMendedLookedAtAndKeptAsAWhole() {
        String issuer = Requests.newContractor();
        try (Visit visit = Visit.as("staff").expecting(422)) {
            Page page = visit.go("/submit/file");
            assertThat(page.locator("a[href='/api/v1/contracts/qdp-2017/template.xlsx']")
                            .count())
                    .isEqualTo(1);
            choose(page, csv(issuer, "many"));
            page.getByText("Keep it").click();
            page.getByRole(AriaRole.ALERT).waitFor();
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("row 3, column callsAbandoned");
            assertThat(total(issuer)).isZero();
            visit.pictures("submit-file-wrong");
            choose(page, csv(issuer, "20"));
            page.getByText("See what would be decided").click();
            page.getByText("nothing is kept yet").waitFor();
            assertThat(page.locator("#result tbody tr").count()).isEqualTo(2);
            assertThat(total(issuer)).isZero();
            page.getByText("Keep it", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#result tbody a").first().waitFor();
            assertThat(total(issuer)).isEqualTo(2);
            visit.pictures("submit-file");
        }
    }

    @Test
    void aWorkbookIsToldWhatIsWrongByItsCellsAndKeptOnceMended() throws IOException {
        String issuer = Requests.newContractor();
        try (Visit visit = Visit.as("staff").expecting(422)) {
            Page page = visit.go("/submit/file");
            byte[] template = page.context()
                    .request()
                    .get(page.evaluate("document.querySelector(\"a[href$='qdp-2017/template.xlsx']\").href")
                            .toString())
                    .body();
            for (int abandoned : new int[] {1200, 40}) {
                page.locator("#file")
                        .setInputFiles(new FilePayload(
                                "figures.xlsx", "application/octet-stream", filled(template, issuer, abandoned)));
                page.getByText("Keep it", new Page.GetByTextOptions().setExact(true))
                        .click();
                if (abandoned > 1000) {
                    page.getByRole(AriaRole.ALERT).waitFor();
                    assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("Figures E", "can't exceed");
                    assertThat(total(issuer)).isZero();
                }
            }
            page.locator("#result tbody a").first().waitFor();
            assertThat(page.locator("#result tbody tr").innerText()).contains(issuer, "January 2017");
            assertThat(total(issuer)).isEqualTo(1);
        }
    }

    /** The template of a contract with the calls of January. */
    private static byte[] filled(byte[] template, String issuer, int abandoned) throws IOException {
        Map<String, String> about = Map.of("contractor", issuer, "market", "INDIVIDUAL", "year", "2017");
        Map<String, Integer> january = Map.of("callsOffered", 1000, "callsAbandoned", abandoned);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheet("Figures")) {
                String id = row.getCell(0).getStringCellValue();
                if (about.containsKey(id)) {
                    row.getCell(3).setCellValue(about.get(id));
                } else if (january.containsKey(id)) {
                    row.getCell(4).setCellValue(january.get(id));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aFileThatIsNoWorkbookIsToldSo() {
        try (Visit visit = Visit.as("staff").expecting(422)) {
            Page page = visit.go("/submit/file");
            choose(page, "PK is how an archive begins");
            page.getByText("See what would be decided").click();
            page.getByRole(AriaRole.ALERT).waitFor();
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("nothing was kept");
        }
    }

    private static void choose(Page page, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload("figures.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String csv(String issuer, String abandoned) {
        return "contract,contractor,market,period,callsOffered,callsAbandoned\n" + "qdp-2017," + issuer
                + ",INDIVIDUAL,2017-01,1000,10\n" + "qdp-2017," + issuer + ",INDIVIDUAL,2017-02,1000," + abandoned
                + "\n";
    }

    @Test
    void whoMaySubmitNothingGetsNoForm() {
        try (Visit visit = Visit.as("analyst").expecting(403)) {
            Page page = visit.go("/");
            visit.pictures("home");
            assertThat(page.getByText("Submit").count()).isZero();
            visit.go("/submit");
            assertThat(page.locator("form[action='/submit']").count()).isZero();
        }
    }

    private static int total(String issuer) {
        return Calls.ask(Calls.ASSESSMENTS, Map.of("contractor", issuer))
                .jsonPath()
                .getInt("total");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
