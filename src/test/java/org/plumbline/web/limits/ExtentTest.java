package org.plumbline.web.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Nothing that is sent takes more than its length promises. */
@QuarkusTest
@TestProfile(TightLimits.class)
class ExtentTest {

    private static Requests hospitals(int number) {
        return Requests.ofNewContractor()
                .with("contract", "qis-csections-2023")
                .with("period", "2023")
                .fact(
                        "hospitals",
                        IntStream.range(0, number)
                                .mapToObj(i -> Map.of("name", "Hospital " + i))
                                .toList());
    }

    @Test
    void asManyRowsAsAreTakenAreDecidedAndOneMoreIsRefused() {
        Calls.keep(hospitals(TightLimits.ROWS));
        Response refused =
                Refusals.problem(Calls.submit(hospitals(TightLimits.ROWS + 1).json()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly("FA-012");
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("/facts");
    }

    @Test
    void theRowsOfRowsCountToo() {
        List<Map<String, Object>> providers = List.of(Map.of(
                "provider",
                "one",
                "months",
                IntStream.rangeClosed(1, TightLimits.ROWS)
                        .mapToObj(month -> Map.of("month", "2025-%02d".formatted(month)))
                        .toList()));
        Response refused = Calls.submit(Requests.ofNewContractor()
                .with("contract", "ecm-qip")
                .with("period", "2025")
                .fact("providers", providers)
                .without("market")
                .json());
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly("FA-012");
    }

    @Test
    void aComparisonIsHeldToTheSame() {
        Response refused =
                Calls.compare(hospitals(TightLimits.ROWS + 1).with("with", Map.of("contract", "qis-csections-2022")));
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly("FA-012");
    }

    @Test
    void ofFaultsWithoutEndTheFirstAreTold() {
        String unknown = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"x" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        Response refused = given().contentType(ContentType.JSON)
                .body(
                        "{\"contract\":\"qdp-2017\",\"contractor\":\"a\",\"market\":\"INDIVIDUAL\",\"period\":\"2017\",\"facts\":"
                                + unknown + "}")
                .post(Calls.ASSESSMENTS);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("violations")).hasSize(1_000);
        assertThat(refused.jsonPath().getString("detail")).contains("100000");
    }
}
