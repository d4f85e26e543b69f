package org.plumbline.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.database.DatabaseForTests;

/**
 * The explanation as people see it, in a real browser: chromium of the machine, or the one CHROMIUM_PATH names; where
 * there is neither, Playwright brings its own.
 */
@QuarkusTest
class ExplanationPageTest {
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM_PATH")).orElse("/usr/bin/chromium"));

    private static final boolean IS_INSTALLED = Files.isExecutable(CHROMIUM);
    private static final Map<String, String> ENVIRONMENT =
            IS_INSTALLED ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    private static final int PHONE_WIDTH = 360;

    @Test
    void showsAPenaltyWithTheRowThatHeldOnAPhoneAndOnADesk() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty("acme-dental")), "1.4");
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
                Browser browser = playwright.chromium().launch(browser())) {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    complaints.add(response.status() + " " + response.url());
                }
            });
            for (int width : new int[] {PHONE_WIDTH, 1280}) {
                page.setViewportSize(width, 800);
                page.navigate("http://localhost:" + RestAssured.port + Calls.DECISIONS + "/" + penalty.get("id")
                        + "/explanation");
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
        assertThat(complaints).isEmpty();
    }

    private static void signIn(Page page) {
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(DatabaseForTests.ADMIN_PASSWORD);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "login.png")));
        page.getByText("Sign in").last().click();
    }

    private static BrowserType.LaunchOptions browser() {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        return IS_INSTALLED ? options.setExecutablePath(CHROMIUM) : options;
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
