package org.plumbline.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;

/** A form does what it says, once, and takes what it has and nothing else. */
@QuarkusTest
class FormsTest {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*\\?key=[^\"]+)\"");

    @Test
    void aButtonPressedTwiceKeepsOnce() {
        String form = form("/drafts");
        Response first = begin(form, "Pressed twice");
        assertThat(first.statusCode()).isEqualTo(303);
        Response second = begin(form, "Pressed twice");
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Response other = begin(form, "Something else");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.asString()).contains("open its page again");
        assertThat(begin(form("/drafts"), "Pressed twice").header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void aFormThatIsGivenBackIsMendedAndSentAgain() {
        String form = form("/releases");
        String unknown = "sha256:" + "0".repeat(64);
        assertThat(analyst().formParam("release", unknown).post(form).statusCode())
                .isEqualTo(422);
        assertThat(analyst()
                        .formParam("release", unknown)
                        .formParam("note", "As it was")
                        .post(form)
                        .statusCode())
                .as("the key of what kept nothing is free")
                .isEqualTo(404);
    }

    @Test
    void noFormTakesAFieldThatItDoesNotHave() {
        String draft = begin(form("/drafts"), "Odd fields").header("Location");
        String path = draft.substring(draft.indexOf("/drafts/"));
        String standard = "/dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate";
        for (String address : List.of(
                "/drafts",
                "/releases",
                path + "/impact",
                path + "/proposal",
                path + "/end",
                path + "/tables" + standard + ".dmn",
                path + "/mendings" + standard + ".dmn",
                path + "/cases" + standard + ".cases.yaml")) {
            refused(address, analyst().formParam("odd", "1").post(address));
        }
        String proposal = "/proposals/00000000-0000-7000-8000-000000000000";
        for (String address : List.of(proposal + "/approval", proposal + "/refusal")) {
            refused(address, page("approver").formParam("odd", "1").post(address));
        }
        for (String address : List.of("/submit", "/submit/json", "/submit/keep")) {
            refused(address, page("staff").formParam("odd", "1").post(address));
        }
        refused("/submit/file", page("staff").multiPart("odd", "1").post("/submit/file"));
        refused("/login", People.nobody().formParam("odd", "1").post("/login"));
        refused("/password", People.signedIn("analyst").formParam("odd", "1").post("/password"));
    }

    private static void refused(String address, Response answer) {
        assertThat(answer.statusCode()).as(address).isIn(400, 422);
        assertThat(answer.asString())
                .as(address)
                .contains("The form has no field")
                .contains("odd");
    }

    private static Response begin(String form, String name) {
        return analyst().formParam("name", name).post(form);
    }

    /** Where the first form of a page that keeps something is sent to. */
    private static String form(String page) {
        Matcher action = ACTION.matcher(People.as("analyst").get(page).asString());
        assertThat(action.find()).as(page).isTrue();
        return action.group(1);
    }

    private static RequestSpecification analyst() {
        return page("analyst");
    }

    private static RequestSpecification page(String role) {
        return People.as(role).redirects().follow(false);
    }
}
