package org.plumbline.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.page.Visit;

/** The explanation as people see it, in a real browser. */
@QuarkusTest
class ExplanationPageTest {

    @Test
    void showsAPenaltyWithTheRowThatHeldOnAPhoneAndOnADesk() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty("acme-dental")), "1.4");
        try (Visit visit = Visit.nobody()) {
            Page page = visit.page();
            for (int width : new int[] {Visit.PHONE, Visit.DESK}) {
                page.setViewportSize(width, 800);
                visit.go(Calls.DECISIONS + "/" + penalty.get("id") + "/explanation");
                if (page.url().contains("/login")) {
                    signIn(page);
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "explanation-" + width + ".png")));
                assertShowsThePenalty(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width")
                        .isEqualTo(width);
            }
        }
    }

    private static void signIn(Page page) {
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(DatabaseForTests.ADMIN_PASSWORD);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "login.png")));
        page.getByText("Sign in").last().click();
    }

    private static void assertShowsThePenalty(Page page) {
        assertThat(page.locator("h1").innerText()).contains("1.4 Telephone abandonment rate", "Penalty");
        assertThat(page.locator(".summary").innerText()).contains("3.41%", "$2,469.13");
        Locator held = page.locator("tr.selected");
        assertThat(held.count()).isEqualTo(1);
        assertThat(held.getAttribute("aria-current")).isEqualTo("true");
        assertThat(held.innerText())
                .contains("more than 3% of the calls offered were abandoned", "This row held", "4%");
        String plain = (String) page.locator("table.rows tbody tr:not(.selected) td")
                .first()
                .evaluate("cell => getComputedStyle(cell).backgroundColor");
        assertThat(held.locator("td").first().evaluate("cell => getComputedStyle(cell).backgroundColor"))
                .as("the row that held stands out")
                .isNotEqualTo(plain);
        assertThat(page.locator("table.rows tbody tr").count()).isEqualTo(5);
        assertThat(page.locator("tr:not(.selected) .why").count()).isEqualTo(4);
    }
}
