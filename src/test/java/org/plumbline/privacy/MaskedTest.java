package org.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A service that flags what looks like a person's data has kept some: who sees it, and what leaves. */
@QuarkusTest
@TestProfile(MaskedTest.Flagging.class)
class MaskedTest {
    private static final String NUMBER = "000-12-3456";
    private static final String TOLD = "Fire, see DOB 01/02/1990 and " + NUMBER + "; 12,034 calls on 2017-04-01";
    private static final String MASKED = "Fire, see ••• and •••; 12,034 calls on 2017-04-01";

    private final String contractor = Requests.newContractor();
    private JsonPath kept;
    private String decision;

    /** Flags instead of refusing. */
    public static class Flagging implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.privacy", "flag");
        }
    }

    @BeforeEach
    void keepAClaim() {
        kept = Calls.keep(Requests.excused(contractor, TOLD));
        decision = (String) Calls.decision(kept, "3.3").get("id");
    }

    private static String as(String roles, String accept, String path) {
        Response answer =
                People.withRoles(List.of(roles.split(","))).accept(accept).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    @Test
    void aSubmissionIsTakenAndItsWarningsSayWhereAndNotWhat() {
        assertThat(kept.getList("warnings.pointer"))
                .containsExactly("/exceptions/0/circumstances", "/exceptions/0/circumstances");
        assertThat(kept.getString("warnings")).doesNotContain(NUMBER);
    }

    @Test
    void exportsAreMaskedWhoeverAsks() {
        String csv = as("staff", "text/csv", Calls.DECISIONS + "?standard=3.3&contractor=" + contractor);
        assertThat(csv).contains(MASKED).doesNotContain(NUMBER);
        String pinned = as("staff", "*/*", Calls.DECISIONS + "/" + decision + "/case");
        assertThat(pinned.replaceAll("\\s+", " ")).contains(MASKED).doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/plain", "text/html"})
    void aViewerReadsExplanationsMaskedAndOthersReadThemWhole(String accept) {
        String path = Calls.DECISIONS + "/" + decision + "/explanation";
        assertThat(as("viewer", accept, path))
                .contains("see ••• and •••; 12,034")
                .doesNotContain(NUMBER);
        assertThat(as("viewer,staff", accept, path)).contains(NUMBER);
        assertThat(as("staff", accept, path)).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/assessments/{assessment}", "/api/v1/decisions/{decision}"})
    void aViewerIsToldTheSameButForWhatIsMasked(String template) {
        String path = template.replace("{assessment}", kept.getString("id")).replace("{decision}", decision);
        String whole = as("staff", "application/json", path);
        String masked = as("viewer", "application/json", path);
        assertThat(whole).contains(TOLD);
        assertThat(new JsonPath(masked).<Object>get())
                .isEqualTo(new JsonPath(whole.replace(TOLD, MASKED)).<Object>get());
    }
}
