package org.plumbline.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;

/** What is around every page, and what stands in place of one that is not to be had. */
@QuarkusTest
class PageFrameTest {

    @Test
    void aPersonSignsInIsLedHomeAndSignsOut() {
        People.as("staff");
        try (Visit visit = Visit.nobody().expecting(401)) {
            Page page = visit.go("/");
            page.getByLabel("Name").fill("staff-person");
            page.getByLabel("Password").fill("not the password");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .innerText())
                    .isNotBlank();
            visit.pictures("login");
            assertThat(page.getByLabel("Name").inputValue()).isEqualTo("staff-person");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("password");
            page.getByLabel("Password").fill(People.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/");
            assertThat(page.title()).startsWith("Home");
            assertThat(page.locator(".who").innerText()).contains("staff-person");
            page.getByText("Sign out").click();
            page.waitForURL("**/login");
        }
    }

    @Test
    void aKeyboardSkipsTheNavigation() {
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void whoseFirstPasswordWasGoodForOnceIsLedToChooseAnother() {
        People.makeWithFirstPassword("newcomer", List.of("staff"), null);
        try (Visit visit = Visit.nobody().expecting(403)) {
            Page page = visit.go("/login");
            page.getByLabel("Name").fill("newcomer");
            page.getByLabel("Password").fill(People.passwords().get(0));
            page.keyboard().press("Enter");
            page.waitForURL("**/password");
            visit.pictures("password");
            visit.go("/decisions");
            assertThat(page.locator("main").innerText()).contains("was good for once");
            page.locator("main a.button").click();
            page.waitForURL("**/password");
        }
        try (Visit visit = Visit.as("viewer").expecting(403)) {
            assertThat(visit.go("/rulebook").locator("main").innerText())
                    .contains("do not include this page")
                    .doesNotContain("password");
        }
    }

    @Test
    void whatIsNotThereIsToldInWordsAndNotAsData() {
        try (Visit visit = Visit.as("viewer").expecting(404)) {
            Page page = visit.go("/nothing-here");
            assertThat(page.locator("h1").innerText()).isEqualTo("There is no such page");
            assertThat(page.locator("body").innerText()).doesNotContain("about:blank", "openapi");
            visit.pictures("not-found");
        }
    }

    @Test
    void whatIsRefusedBeforeItIsReadIsToldInWordsToo() {
        assertThat(People.as("staff")
                        .accept("text/html")
                        .contentType("application/x-www-form-urlencoded")
                        .body("json=" + "9".repeat(3_000_000))
                        .post("/submit/json")
                        .then()
                        .statusCode(413)
                        .contentType("text/html")
                        .extract()
                        .asString())
                .contains("<h1>Request too large</h1>", "send it in parts");
    }

    @Test
    void aPartOfAPageLeadsToTheLoginOnceTheSessionIsOver() {
        assertThat(People.nobody()
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://elsewhere.example/decisions?year=2017")
                        .get("/")
                        .then()
                        .statusCode(401)
                        .extract()
                        .header("HX-Redirect"))
                .isEqualTo("/login?then=%2Fdecisions%3Fyear%3D2017");
    }
}
