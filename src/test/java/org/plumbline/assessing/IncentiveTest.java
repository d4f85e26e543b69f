package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Bonuses of providers over HTTP: lists within the items of a list are read, decided on, kept and shown. */
@QuarkusTest
class IncentiveTest {
    private static final Map<String, Object> BRIGHT_PATH = Map.of(
            "provider",
            "Bright Path",
            "model",
            "RATE",
            "months",
            List.of(
                    Map.of(
                            "month",
                            "2024-01",
                            "rtfOnTime",
                            true,
                            "otfOnTime",
                            true,
                            "measures",
                            List.of(Map.of("measure", "READMISSIONS", "eligibleMembers", 8, "successes", 1))),
                    Map.of("month", "2024-02", "rtfOnTime", false)));
    private static final Map<String, Object> MEADOW = Map.of(
            "provider",
            "Meadow",
            "model",
            "POINTS",
            "totalReimbursement",
            "1000.05",
            "scores",
            List.of(
                    Map.of("measure", "CARE_COORDINATION", "points", 30),
                    Map.of("measure", "READMISSIONS", "points", "29.5"),
                    Map.of("measure", "MEDICATION_ADHERENCE", "points", 25),
                    Map.of("measure", "PATIENT_SATISFACTION", "points", 15)));

    @Test
    void isDecidedToTheCentForEachProviderAndFoundByIt() {
        String plan = Requests.newContractor();
        JsonPath year = Calls.keep(request(plan).fact("providers", List.of(BRIGHT_PATH, MEADOW)));
        assertThat(year.getString("market")).isEqualTo("MEDI_CAL");
        assertThat(year.getMap("")).containsEntry("settlement", null);
        assertThat(year.getList("decisions.amount")).containsExactly("3.09", null, null, "100.01");

        JsonPath bonuses = Calls.ask(
                        Calls.DECISIONS, Map.of("contractor", plan, "outcome", "BONUS", "minAmount", "100.01"))
                .jsonPath();
        assertThat(bonuses.getList("items.subject")).containsExactly(Map.of("kind", "provider", "key", "Meadow"));
        JsonPath found = Calls.ask(
                        Calls.DECISIONS,
                        Map.of("contractor", plan, "subject", "provider:Bright Path", "standard", "Q1"))
                .jsonPath();
        assertThat(found.getList("items.outcome")).containsExactly("BONUS");
        assertThat(Calls.explanation(found.getString("items[0].id"), "text/plain")
                        .asString()
                        .replaceAll("\\s+", " "))
                .contains(
                        "Months paid: January 2024 $3.085 (readmissions 1 of 8 $3.085)",
                        "Months reported and not paid: February 2024 RTF late",
                        "Amount per member (illustrative): $12.34",
                        "Bonus, rounded once to the cent: $3.09");
    }

    @Test
    void refusesAFieldDeepInsideAtItsPlace() {
        Map<String, Object> month =
                Map.of("month", "2024-01", "measures", List.of(Map.of("measure", "READMISSIONS", "succeses", 1)));
        Refusals.refuses(
                request(Requests.newContractor())
                        .fact("providers", List.of(Map.of("provider", "Bright Path", "months", List.of(month))))
                        .json(),
                422,
                "/facts/providers/0/months/0/measures/0/succeses",
                "FA-001");
    }

    private static Requests request(String plan) {
        return Requests.of(plan).with("contract", "ecm-qip").without("market").with("period", "2024");
    }
}
