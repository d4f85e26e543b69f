package org.plumbline.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.page.Visit;

/** What analysts and approvers do on the pages: from the table that decides to the one that decides next, and back. */
@QuarkusTest
class AnalystPagesTest {
    private static final String TABLE = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final List<String> OUTDATED = List.of(
            "Exactly 3% abandoned meets the expectation",
            "One call fewer than 3% abandoned meets the expectation",
            "The last call below a bound that falls between two calls meets the expectation");

    /** A check compiles all files and runs all cases. */
    private static final int CHECK = 120_000;

    @BeforeAll
    static void beArmedAgainstSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aThresholdIsChangedItsGapMendedPublishedByAnotherAndTakenBack() {
        assertThat(decided(false)).isEqualTo("s1.4-meets");
        String before = People.as("analyst").get("/api/v1/rulebook").path("fingerprint");
        String draft;
        try (Visit visit = analyst()) {
            Page page = visit.go("/rulebook");
            visit.pictures("rulebook");
            page.locator("summary")
                    .filter(with("What Attachment 14 says beside its standards"))
                    .click();
            assertThat(page.locator("dt")
                            .filter(with("Preamble: left to the parties"))
                            .first())
                    .isVisible();
            assertThat(page.locator("main")).containsText("The parties meet and confer on the results");
            page.locator("a[href='/rulebook/qdp-2017/1.4']").click();
            page.waitForURL("**/rulebook/qdp-2017/1.4");
            assertThat(page.locator("tbody tr").filter(with("s1.4-below")).first())
                    .containsText("more than 3%");
            assertThat(page.locator("main")).containsText("I-3");
            visit.pictures("rulebook-table");
            button(page, "Change it in a draft").click();
            page.waitForURL("**/tables/" + TABLE);
            draft = page.url().replaceAll(".*(/drafts/[^/]+)/.*", "$1");

            page.getByLabel("s1.4-meets: Abandonment rate").fill("[0.02..0.025]");
            button(page, "Save and check").click();
            assertThat(page.locator("#check svg .gap")).hasCount(1, longer());
            assertThat(page.locator("#check")).containsText("more than 2.5% and at most 3%");
            visit.pictures("draft-gap");
            button(page, "Let s1.4-below have it: > 0.03 becomes > 0.025").click();
            page.waitForURL("**/tables/" + TABLE);
            assertThat(page.getByLabel("s1.4-below: Abandonment rate")).hasValue("> 0.025");
            assertThat(page.locator("#check .finding").filter(with("Exactly 3%")))
                    .hasCount(1, longer());
            assertThat(page.locator("#check svg .gap")).hasCount(0);

            page.locator("#check").getByText("Open the cases").first().click();
            page.waitForURL("**/cases/**");
            visit.pictures("draft-cases");
            for (String outdated : OUTDATED) {
                button(page, "Take out: " + outdated).click();
                assertThat(button(page, "Take out: " + outdated)).hasCount(0);
            }
            assertThat(page.locator("#check .outcome.MET")).containsText("All is well", longerText());
        }
        try (Visit visit = analyst()) {
            assertItLightsUp(visit, draft);
            assertTheImpactIsTold(visit, draft);
            propose(visit, draft);
            String proposal = visit.page().url().replaceAll(".*(/proposals/[^/]+).*", "$1");
            assertThat(button(visit.page(), "Approve and publish")).hasCount(0);
            approve(proposal, "proposal");
        }
        assertThat(decided(false)).isEqualTo("s1.4-below");
        takeBack(before);
        assertThat(decided(false)).isEqualTo("s1.4-meets");
    }

    private static void assertItLightsUp(Visit visit, String draft) {
        Page page = visit.go(draft + "/tries/" + TABLE);
        field(page, "Calls offered").fill("1000");
        field(page, "Calls abandoned").fill("28");
        button(page, "Try").click();
        assertThat(page.locator("tr.selected")).containsText("s1.4-below");
        visit.pictures("draft-try");
    }

    private static void assertTheImpactIsTold(Visit visit, String draft) {
        assertThat(decided(true)).isEqualTo("s1.4-meets");
        Page page = visit.go("/rulebook/qdp-2017/1.4");
        assertThat(page.locator("tbody tr").filter(with("s1.4-meets")).first().locator("meter"))
                .hasCount(1);
        visit.pictures("rulebook-hits");
        visit.go(draft + "/changes");
        assertThat(page.locator("del").filter(with("> 0.03"))).hasCount(1);
        assertThat(page.locator("ins").filter(with("> 0.025"))).hasCount(1);
        page.getByLabel("Contractor").fill("threshold-dental");
        button(page, "Decide history again").click();
        assertThat(page.locator(".impact .tiles")).containsText("come out otherwise", longerText());
        assertThat(page.locator(".impact tbody tr").filter(with("1.4 Telephone abandonment rate")))
                .hasCount(1);
        visit.pictures("draft-changes");
    }

    private static void propose(Visit visit, String draft) {
        Page page = visit.go(draft);
        visit.pictures("draft");
        page.getByLabel("First period").fill("2017-07");
        page.getByLabel("What changes, and why").fill("Abandonment at 2.5%");
        button(page, "Propose").click();
        page.waitForURL("**/proposals/**", new Page.WaitForURLOptions().setTimeout(CHECK));
        assertThat(page.locator("main")).containsText("another approver decides");
    }

    private static void approve(String proposal, String pictures) {
        try (Visit visit = Visit.as("approver")) {
            visit.page().setDefaultTimeout(CHECK);
            Page page = visit.go(proposal);
            visit.pictures(pictures);
            button(page, "Approve and publish").click();
            assertThat(page.locator(".head .badge"))
                    .hasText("Published", new LocatorAssertions.HasTextOptions().setTimeout(CHECK));
        }
    }

    /** Proposes the release that decided before. */
    private static void takeBack(String before) {
        String proposal;
        try (Visit visit = analyst()) {
            Page page = visit.go("/releases");
            visit.pictures("releases");
            page.getByLabel("Release", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(before);
            page.getByLabel("First period").fill("2017-07");
            page.getByLabel("Why").fill("Taken back");
            button(page, "Propose it again").click();
            page.waitForURL("**/proposals/**");
            proposal = page.url().replaceAll(".*(/proposals/[^/]+).*", "$1");
        }
        approve(proposal, "proposal-back");
    }

    /** The row that decides a month with 2.8% of its calls abandoned. */
    private static String decided(boolean kept) {
        JsonPath answer = given().contentType(ContentType.JSON)
                .queryParam("dryRun", !kept)
                .body("{\"contract\": \"qdp-2017\", \"contractor\": \"threshold-dental\", \"market\": \"INDIVIDUAL\","
                        + " \"period\": \"2017-07\", \"facts\": {\"callsOffered\": 1000, \"callsAbandoned\": 28}}")
                .post("/api/v1/assessments")
                .then()
                .extract()
                .jsonPath();
        return answer.getString("decisions.find { it.standard == '1.4' }.row");
    }

    @Test
    void aCellThatIsWrongIsToldAtTheCellAndNothingIsSaved() {
        try (Visit visit = analyst().expecting(422)) {
            visit.go("/drafts");
            visit.pictures("drafts");
            Page page = begin(visit, "A slip");
            Locator cell = page.getByLabel("s1.4-meets: Abandonment rate");
            cell.fill("between 2 and 3");
            cell.press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Nothing was saved");
            assertThat(page.locator("td.is-wrong input")).hasValue("between 2 and 3");
            assertThat(page.locator("td.is-wrong .wrong")).hasCount(1);
            visit.pictures("draft-slip");
            page.navigate(page.url());
            assertThat(page.getByLabel("s1.4-meets: Abandonment rate")).hasValue("[0.02..0.03]");
        }
    }

    /** A visit that waits as long as a check takes: what is sent may wait for one that runs. */
    private static Visit analyst() {
        Visit visit = Visit.as("analyst");
        visit.page().setDefaultTimeout(CHECK);
        return visit;
    }

    private static Page begin(Visit visit, String name) {
        Page page = visit.go("/drafts");
        page.getByLabel("What it is to change").fill(name);
        button(page, "Begin a draft").click();
        page.waitForURL("**/drafts/*");
        return visit.go(page.url().replaceAll(".*(/drafts/[^/?#]+).*", "$1") + "/tables/" + TABLE);
    }

    @Test
    void theDmnEditorChangesACellAndKeepsAllElseOfTheModel() {
        try (Visit visit = analyst()) {
            Page page = begin(visit, "With the editor");
            String draft = page.url().replaceAll(".*(/drafts/[^/]+)/.*", "$1");
            page.getByText("DMN editor").first().click();
            assertThat(page.locator("#model[data-ready]")).isVisible();
            visit.pictures("draft-editor");
            page.locator("#model td[data-element-id='s1.4-meets-abandonmentRate']")
                    .click();
            page.keyboard().press("Control+A");
            page.keyboard().type("[0.02..0.039]");
            page.locator("#model td[data-element-id='s1.4-missing-level']").click();
            button(page, "Save and check").click();
            assertThat(page.locator("#model-state")).hasText("Saved.");
            String told = given().accept("text/plain")
                    .get("/api/v1" + draft + "/comparison")
                    .asString();
            assertThat(told.strip())
                    .isEqualTo(
                            "qdp-2017 1.4 Telephone abandonment rate, row s1.4-meets, Abandonment rate: [0.02..0.03] →"
                                    + " [0.02..0.039]");
        }
    }

    @Test
    void aSheetIsBroughtBackAndACaseIsAddedFromFacts() {
        try (Visit visit = analyst().expecting(422)) {
            Page page = begin(visit, "By CSV");
            String draft = page.url().replaceAll(".*(/drafts/[^/]+)/.*", "$1");
            String csv = given().accept("text/csv")
                    .get("/api/v1" + draft + "/sheets/" + TABLE)
                    .asString();
            page.locator("#sheet").setInputFiles(sheet(csv.replace("> 0.03", "> nothing at all ..")));
            assertThat(page.locator("[data-upload] .wrong p").first()).isVisible();
            page.locator("#sheet").setInputFiles(sheet(csv.replace("more than {abandonmentRate} of", "over 3% of")));
            assertThat(page.getByLabel("s1.4-below: reason")).hasValue("over 3% of the calls offered were abandoned");

            visit.go(draft + "/cases/" + TABLE.replace(".dmn", ".cases.yaml"));
            field(page, "Name").fill("Half the calls abandoned are below it");
            field(page, "Calls offered").fill("10");
            field(page, "Calls abandoned").fill("5");
            button(page, "Add the case").click();
            assertThat(page.locator("tbody tr").filter(with("Half the calls"))).containsText("row s1.4-below");
        }
    }

    private static FilePayload sheet(String csv) {
        return new FilePayload("table.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoMayNotChangeSeesNoButtonAndWhoMayNotReadGetsNoPage() {
        String draft = given().contentType(ContentType.JSON)
                .body("{\"name\": \"Not yours\"}")
                .post("/api/v1/drafts")
                .path("id");
        try (Visit visit = Visit.as("staff")) {
            Page page = visit.go("/drafts/" + draft + "/tables/" + TABLE);
            assertThat(page.getByLabel("s1.4-meets: Abandonment rate")).hasAttribute("readonly", "");
            for (String address : List.of("", "/tables/" + TABLE, "/cases/" + TABLE.replace(".dmn", ".cases.yaml"))) {
                visit.go("/drafts/" + draft + address);
                assertThat(page.locator("main button")).hasCount(0);
            }
            visit.go("/drafts");
            assertThat(page.locator("main button")).hasCount(0);
        }
        try (Visit visit = Visit.as("viewer").expecting(403)) {
            for (String address : List.of("/rulebook", "/drafts", "/releases", "/drafts/" + draft)) {
                assertThat(visit.go(address).locator("h1")).hasText("Not for this account");
                assertThat(visit.page().locator("nav a[href='/drafts']")).hasCount(0);
            }
        }
    }

    @Test
    void whatNobodyHasIsNotFound() {
        People.as("analyst");
        for (String address : List.of(
                "/drafts/nothing",
                "/drafts/nothing/changes",
                "/proposals/nothing",
                "/rulebook/qdp-2017/99",
                "/rulebook/nothing/1.4")) {
            People.as("analyst").accept("text/html").get(address).then().statusCode(404);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of a form by how its label begins. */
    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.HasCountOptions longer() {
        return new LocatorAssertions.HasCountOptions().setTimeout(CHECK);
    }

    private static LocatorAssertions.ContainsTextOptions longerText() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(CHECK);
    }
}
