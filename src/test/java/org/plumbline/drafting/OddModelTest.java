package org.plumbline.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model of a draft can't be asked for is said in words. */
@QuarkusTest
class OddModelTest {
    private static final String MODEL = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Response sheet(String draft, String type) {
        return given().accept(type).get(draft + "/sheets/" + MODEL);
    }

    @Test
    void aModelWithoutATableHasNoCsv() {
        String draft = DraftCalls.begin("Without a table");
        String model = given().get(draft + "/files/" + MODEL).asString();
        String decisions =
                model.substring(model.indexOf("<decision "), model.lastIndexOf("</decision>") + "</decision>".length());
        DraftCalls.replace(draft, MODEL, decisions, "");
        sheet(draft, "text/csv").then().statusCode(404).contentType("application/problem+json");
        sheet(draft, WORKBOOK).then().statusCode(200);
    }

    @Test
    void aModelThatNoSheetCanHoldSaysSoAtItsCell() {
        String draft = DraftCalls.begin("A long reason");
        DraftCalls.replace(
                draft, MODEL, "more than {abandonmentRate} of", "more than 3%" + " and so on".repeat(4_000) + " of");
        sheet(draft, WORKBOOK)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo("RB-073"))
                .body("violations[0].message", containsString("longer than"));
        sheet(draft, "text/csv").then().statusCode(200);
    }

    @Test
    void aDraftIsNotBegunForATableThatCannotBe() {
        List<String> before = drafts();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("name=Odd&table=a+b")
                .post("/drafts")
                .then()
                .statusCode(404);
        assertThat(drafts()).isEqualTo(before);
    }

    private static List<String> drafts() {
        return given().get(DraftCalls.DRAFTS).jsonPath().getList("id");
    }
}
