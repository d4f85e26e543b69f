package org.plumbline.querying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebooks.PublishedSchemas;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A correction says what it changed, and why the amounts differ. */
@QuarkusTest
class CorrectionTest {
    private final String contractor = Requests.newContractor();

    @Test
    void whatWasNeverCorrectedHasNoChanges() {
        JsonPath only = Calls.keep(Requests.penalty(contractor));
        assertThat(explanation(only, "1.4").getMap("")).doesNotContainKey("changes");
        assertThat(text(only, "1.4")).doesNotContain("correction");
    }

    @Test
    void theFactsOutcomeAndAmountAreToldBeforeAndNow() {
        JsonPath first = Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.penalty(contractor).fact("callsAbandoned", 9000));
        JsonPath changes = explanation(second, "1.4");
        assertThat(changes.getString("changes.supersedes")).isEqualTo(first.getString("id"));
        assertThat(changes.getMap("changes.outcome")).isEqualTo(Map.of("before", "PENALTY", "now", "MET"));
        assertThat(changes.getMap("changes.amount")).isEqualTo(Map.of("before", "2469.13", "now", "0.00"));
        assertThat(changes.getList("changes.facts.fact")).containsExactly("callsAbandoned");
        assertThat(changes.getMap("changes.facts[0].shown")).isEqualTo(Map.of("before", "12,034", "now", "9,000"));
        assertThat(changes.getList("changes.others")).isEmpty();
        assertThat(changes.getList("changes.says", String.class))
                .contains("The outcome was Penalty and is Met now.")
                .contains("The amount was $2,469.13 and is $0.00 now, $2,469.13 less.")
                .anyMatch(says -> says.endsWith(": 12,034 before, 9,000 now."));
    }

    @Test
    void theDayOfWhatWasCorrectedIsThatOfTheContractsTimeZone() {
        JsonPath first = Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.met(contractor));
        String day = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US)
                .withZone(ZoneId.of("America/Los_Angeles"))
                .format(Instant.parse(first.getString("decidedAt")));
        assertThat(explanation(second, "1.4").getList("changes.says", String.class))
                .contains("This takes the place of the assessment of " + day + " (" + first.getString("id") + ").");
    }

    @Test
    void anotherBaseOfTheMoneyIsWhyTheAmountDiffers() {
        Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.penalty(contractor).fact("participationFee", "2000000.00"));
        JsonPath changes = explanation(second, "1.4");
        assertThat(changes.getMap("changes.outcome")).isEqualTo(Map.of("before", "PENALTY", "now", "PENALTY"));
        assertThat(changes.getMap("changes.amount")).isEqualTo(Map.of("before", "2469.13", "now", "4000.00"));
        assertThat(changes.getList("changes.facts")).isEmpty();
        assertThat(changes.getList("changes.says", String.class))
                .contains("The outcome is Penalty, as before.")
                .contains("The amount was $2,469.13 and is $4,000.00 now, $1,530.87 more.")
                .contains("Base of the money: $1,234,567.00 before, $2,000,000.00 now.");
    }

    @Test
    void anExceptionThatIsClaimedLaterIsTold() {
        Calls.keep(Requests.excused(contractor, "flood").with("exceptions", List.of()));
        JsonPath second = Calls.keep(Requests.excused(contractor, "flood"));
        JsonPath changes = explanation(second, "3.3");
        assertThat(changes.getString("changes.outcome.now")).isEqualTo("EXCUSED");
        assertThat(changes.getList("changes.now")).isNotEmpty();
    }

    @Test
    void aStandardThatNothingChangedForSaysSo() {
        Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.penalty(contractor).fact("children6To9WithSealant", 4));
        assertThat(explanation(second, "1.4").getList("changes.says", String.class))
                .hasSize(2)
                .contains("Nothing behind this decision differs, and nothing in it.");
    }

    @Test
    void textPageAndDetailTellTheSame() {
        Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.met(contractor));
        String id = (String) Calls.decision(second, "1.4").get("id");
        List<String> says = explanation(second, "1.4").getList("changes.says");
        assertThat(says).hasSizeGreaterThan(4);
        assertThat(text(second, "1.4"))
                .contains("\nWhat the correction changed\n")
                .contains(says);
        String page = Calls.explanation(id, "text/html").asString();
        assertThat(page)
                .contains("<h2>What the correction changed</h2>", "<li>The outcome was Penalty and is Met now.");
        JsonPath detail = Calls.ask(Calls.DECISIONS + "/" + id, Map.of()).jsonPath();
        assertThat(detail.getList("explanation.changes.says")).isEqualTo(says);
    }

    @Test
    void anExplanationWithChangesFitsItsSchema() {
        Calls.keep(Requests.of(contractor));
        JsonPath second = Calls.keep(Requests.penalty(contractor));
        for (String standard : List.of("1.1", "1.4", "3.3")) {
            String id = (String) Calls.decision(second, standard).get("id");
            PublishedSchemas.assertFits(
                    "explanation", Calls.explanation(id, "application/json").asString());
        }
    }

    private static JsonPath explanation(JsonPath assessment, String standard) {
        return Calls.explanation((String) Calls.decision(assessment, standard).get("id"), "application/json")
                .jsonPath();
    }

    private static String text(JsonPath assessment, String standard) {
        return Calls.explanation((String) Calls.decision(assessment, standard).get("id"), "text/plain")
                .asString();
    }
}
