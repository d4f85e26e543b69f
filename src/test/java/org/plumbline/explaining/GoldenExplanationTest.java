package org.plumbline.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.decision.Outcome;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/**
 * The explanation of one decision of every outcome, word for word, as text and as the body of its page. After an intended
 * change {@code mvn test -Dtest=GoldenExplanationTest -Dgolden=write} writes them anew; read what changed before it is
 * committed.
 */
@QuarkusTest
class GoldenExplanationTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/explanation");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final Pattern BODY = Pattern.compile("<main>(.*)</main>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void isTheSameWordForWord(Outcome outcome) throws IOException {
        assertGolden(Golden.of(outcome), outcome, outcome.name());
    }

    @Test
    void isTheSameWordForWordAboutOneProductOfSeveral() throws IOException {
        assertGolden(Golden.ofProduct(), Outcome.PENALTY, "PENALTY-product");
    }

    private static void assertGolden(Golden golden, Outcome outcome, String name) throws IOException {
        Map<String, Object> decision = golden.decisionOf(Calls.keep(golden.request));
        assertThat(decision.get("outcome")).as(decision.toString()).isEqualTo(outcome.name());
        String id = (String) decision.get("id");
        assertGolden(name + ".txt", lasting(Calls.explanation(id, "text/plain").asString()));
        assertGolden(
                name + ".html", lasting(body(Calls.explanation(id, "text/html").asString())));
    }

    private static void assertGolden(String name, String told) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, told);
        }
        assertThat(told).as(name).isEqualTo(Files.readString(file));
    }

    /** The main part, a line for each that is not empty. */
    private static String body(String page) {
        var body = BODY.matcher(page);
        assertThat(body.find()).isTrue();
        return body.group(1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Without what is another every time: when it was decided and, as tables change, by which rulebook. */
    private static String lasting(String told) {
        return told.replaceAll("sha256:[0-9a-f]{64}", "sha256:...")
                .replaceAll("[A-Z][a-z]+ \\d+, \\d{4}, \\d+:\\d\\d [AP]M P[DS]T", "(when it was decided)");
    }

    /** A request and the decision of it that has an outcome. */
    private record Golden(Requests request, String standard, String subject) {
        static Golden of(Outcome outcome) {
            Requests year = Requests.of("golden-" + outcome.name().toLowerCase(Locale.ROOT));
            year.fact("participationFee", "1234567.00");
            return switch (outcome) {
                case PENALTY -> new Golden(calls(year, 352871, 12034), "1.4", null);
                case CREDIT -> new Golden(calls(year, 352871, 7000), "1.4", null);
                case MET -> new Golden(answered(year), "1.5", null);
                case BELOW -> new Golden(calls(year, 1000, 50).with("period", "2017-05"), "1.4", null);
                case REPORTED -> new Golden(year.fact("callsReceived", 400000), "1.1", null);
                case BONUS -> bonus(year);
                case EXCUSED -> new Golden(excused(year), "3.3", null);
                case SUSPENDED -> new Golden(suspended(calls(year, 1000, 50)), "1.4", null);
                case PILOT -> new Golden(pilot(year), "2.1", null);
                case NOT_APPLICABLE ->
                    new Golden(year.with("market", "SMALL_BUSINESS").fact("binderNoticesMailed", 5), "1.7", null);
                case UNDECIDED -> new Golden(year.fact("callsOffered", 352871), "1.4", null);
            };
        }

        private static Requests calls(Requests year, int offered, int abandoned) {
            return year.fact("callsOffered", offered).fact("callsAbandoned", abandoned);
        }

        private static Requests answered(Requests year) {
            return year.fact("callsOffered", 1000).fact("callsAnswered", 900).fact("callsAnsweredWithin30Seconds", 850);
        }

        private static Requests pilot(Requests year) {
            return year.with("period", "2017-02")
                    .fact("enrollmentFilesSent", 100)
                    .fact("acknowledgementsWithin3BusinessDays", 10);
        }

        private static Golden bonus(Requests year) {
            Map<String, Object> provider = Map.of(
                    "provider", "Bright Path",
                    "model", "POINTS",
                    "totalReimbursement", "1000.05",
                    "scores",
                            List.of(
                                    Map.of("measure", "CARE_COORDINATION", "points", 30),
                                    Map.of("measure", "READMISSIONS", "points", 30),
                                    Map.of("measure", "MEDICATION_ADHERENCE", "points", 25),
                                    Map.of("measure", "PATIENT_SATISFACTION", "points", 10)));
            Requests request = Requests.of("golden-bonus")
                    .with("contract", "ecm-qip")
                    .with("market", "MEDI_CAL")
                    .with("period", "2024")
                    .with("facts", Map.of("providers", List.of(provider)));
            return new Golden(request, "Q2", "Bright Path");
        }

        static Golden ofProduct() {
            Requests request = Requests.of("golden-product")
                    .with("contract", "qdp-2024")
                    .with("period", "2025")
                    .with(
                            "facts",
                            Map.of(
                                    "grossPremium",
                                    "10000000.00",
                                    "products",
                                    List.of(product("DHMO", 300, 310), product("DPPO", 300, 400))));
            return new Golden(request, "3", "DHMO");
        }

        private static Map<String, Object> product(String name, int before, int now) {
            return Map.of(
                    "product",
                    name,
                    "enrollment",
                    1200,
                    "productPremium",
                    "5000000.00",
                    "oralEvaluationBaselineNumerator",
                    before,
                    "oralEvaluationBaselineDenominator",
                    500,
                    "oralEvaluationNumerator",
                    now,
                    "oralEvaluationDenominator",
                    500);
        }

        private static Requests excused(Requests year) {
            return year.fact("children6To9WithSealant", 4)
                    .fact("children6To9AtElevatedRisk", 17)
                    .with(
                            "exceptions",
                            List.of(Map.of(
                                    "standard", "3.3",
                                    "ground", "FORCE_MAJEURE",
                                    "claimedIn", "2018-02",
                                    "circumstances", "A flood closed the clinics in May.")));
        }

        private static Requests suspended(Requests year) {
            return year.with(
                    "adjustments",
                    List.of(Map.of(
                            "standard", "1.4",
                            "effect", "SUSPENDED",
                            "from", "2017-01",
                            "to", "2017-12",
                            "agreement", "letter of May 2")));
        }

        Map<String, Object> decisionOf(JsonPath assessment) {
            return subject == null
                    ? Calls.decision(assessment, standard)
                    : assessment.getMap("decisions.find { it.standard == '" + standard + "' && it.subject.key == '"
                            + subject + "' }");
        }
    }
}
