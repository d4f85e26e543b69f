package org.plumbline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;

@DisplayName("The form of a request")
class SubmissionReaderTest {

    @Test
    void aRequestInFormIsReadAsItStands() {
        Submission read = Asked.month("2017-03")
                .calls(1000, 31)
                .exception(Map.of(
                        "standard", "1.4",
                        "ground", "EXCHANGE_FAILURE",
                        "months", List.of("2017-03"),
                        "claimedIn", "2017-04",
                        "circumstances", "the enrollment files came late"))
                .adjustment(Map.of(
                        "standard",
                        "1.5",
                        "effect",
                        "SUSPENDED",
                        "from",
                        "2017-03",
                        "to",
                        "2017-04",
                        "agreement",
                        "A-1"))
                .with("readings", Map.of("I-4", "callsAnswered"))
                .read();
        assertThat(read.contract()).isEqualTo("qdp-2017");
        assertThat(read.market()).isEqualTo("INDIVIDUAL");
        assertThat(read.period()).hasToString("2017-03");
        assertThat(read.facts()).containsEntry("callsOffered", new BigDecimal(1000));
        assertThat(read.exceptions())
                .extracting(ExceptionClaim::ground, claim -> claim.months().toString(), claim -> claim.claimedIn()
                        .toString())
                .containsExactly(tuple(ExceptionClaim.Ground.EXCHANGE_FAILURE, "[2017-03]", "2017-04"));
        assertThat(read.adjustments()).extracting(Adjustment::agreement).containsExactly("A-1");
        assertThat(read.readings()).containsExactly(Map.entry("I-4", "callsAnswered"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"2017, FINAL", "2017-03, MONTHLY"})
    void aRequestThatNamesNoKindMeansTheUsualOne(String period, Kind kind) {
        assertThat(Asked.month(period).read().kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} about {1}")
    @CsvSource({"MONTHLY, 2017", "FINAL, 2017-03", "INITIAL, 2017-03", "YEAR_TO_DATE, 2017-03"})
    void aKindThatDoesNotFitItsPeriodIsRefused(String kind, String period) {
        assertRefused(Asked.month(period).with("kind", kind)::read)
                .isMalformed()
                .tellsOnly("CT-007", "/kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "contractor", "period", "facts"})
    void aFieldThatIsMissingIsTold(String field) {
        assertRefused(Asked.year().without(field)::read).isMalformed().tellsOnly("FA-008", "/" + field);
        assertRefused(Asked.year().with(field, null)::read).tellsOnly("FA-008", "/" + field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "contract, FA-002",
        "contractor, FA-002",
        "market, FA-002",
        "kind, FA-002",
        "period, FA-002",
        "facts, FA-011",
        "readings, FA-011",
        "exceptions, FA-002",
        "adjustments, FA-002"
    })
    void aFieldOfTheWrongTypeIsTold(String field, String code) {
        assertRefused(Asked.year().with(field, new BigDecimal(2017))::read)
                .isMalformed()
                .tellsOnly(code, "/" + field);
        assertRefused(Asked.year().with(field, true)::read).tellsOnly(code, "/" + field);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyTextIsNoText(String text) {
        assertRefused(Asked.year().with("contractor", text)::read).tells("FA-002", "/contractor");
        assertRefused(Asked.year().with("market", text)::read).tellsOnly("FA-002", "/market");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"acme dental", "-acme", "../acme", "acme/dental", "Acmé", "a\u0000b", "<b>"})
    void aContractorIsAnIdentifier(String name) {
        assertRefused(Asked.year().with("contractor", name)::read).tellsOnly("FA-002", "/contractor");
    }

    @Test
    void anIdentifierHas64CharactersAtMost() {
        assertThat(Asked.year().with("contractor", "a".repeat(64)).read().contractor())
                .hasSize(64);
        assertRefused(Asked.year().with("contractor", "a".repeat(65))::read).tellsOnly("FA-002", "/contractor");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"17", "2017-13", "2017-1", "2017-3", "March 2017", "2017-03-01", "0"})
    void aMalformedPeriodIsTold(String period) {
        assertRefused(Asked.month(period)::read).isMalformed().tellsOnly("CT-004", "/period");
    }

    @Test
    void monthsWithinAClaimAreMonths() {
        assertRefused(
                        Asked.year()
                                .exception(Map.of(
                                        "standard",
                                        "1.4",
                                        "ground",
                                        "FORCE_MAJEURE",
                                        "months",
                                        List.of("2017-04", "2017")))
                                .adjustment(Map.of(
                                        "standard",
                                        "1.4",
                                        "effect",
                                        "SUSPENDED",
                                        "from",
                                        "2017",
                                        "to",
                                        "04",
                                        "agreement",
                                        "A"))::read)
                .tellsExactly(
                        tuple("CT-004", "/exceptions/0/months/1"),
                        tuple("CT-004", "/adjustments/0/from"),
                        tuple("CT-004", "/adjustments/0/to"));
    }

    @Test
    void allFaultsAreToldAtOnceEachAtItsPlace() {
        assertRefused(Asked.year()
                        .without("contractor")
                        .with("fact", Map.of())
                        .with("kind", "FINALLY")
                        .exception(Map.of("standard", "1.4", "ground", "RAIN", "becauseOf", "rain"))
                        .adjustment(Map.of("standard", "1.4"))
                        .with("readings", Map.of("I-4", 4))::read)
                .isMalformed()
                .tellsExactly(
                        tuple("FA-008", "/contractor"),
                        tuple("FA-007", "/fact"),
                        tuple("FA-002", "/kind"),
                        tuple("FA-002", "/exceptions/0/ground"),
                        tuple("FA-007", "/exceptions/0/becauseOf"),
                        tuple("FA-008", "/adjustments/0/effect"),
                        tuple("FA-008", "/adjustments/0/from"),
                        tuple("FA-008", "/adjustments/0/to"),
                        tuple("FA-008", "/adjustments/0/agreement"),
                        tuple("FA-002", "/readings/I-4"));
    }

    @Test
    void aKeyIsEscapedInThePointerToIt() {
        assertRefused(Asked.year().with("a/b~c", "x")::read).tellsOnly("FA-007", "/a~1b~0c");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "text", "7", "null"})
    void aRequestIsAnObject(String what) {
        Object tree = Map.<String, Object>of("[]", List.of(), "text", "hello", "7", BigDecimal.TEN)
                .get(what);
        assertRefused(() -> SubmissionReader.read(tree)).isMalformed().tells("FA-011", "");
    }

    @Test
    void aFactGivenAsNullIsAFactNotGiven() {
        assertThat(Asked.year()
                        .calls(1000, 31)
                        .fact("callsAbandoned", null)
                        .read()
                        .facts())
                .containsOnlyKeys("callsOffered");
    }

    @Test
    @DisplayName("whatever the tree, reading it gives a submission or a refusal, and never another failure")
    void anyTreeIsReadOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> tree = new HashMap<>(Asked.year().calls(10, 1).tree());
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                tree.put(AnyTree.key(random), AnyTree.value(random, 3));
            }
            try {
                assertThat(SubmissionReader.read(tree).period()).isNotNull();
            } catch (SubmissionRefused refused) {
                assertThat(refused.violations()).isNotEmpty().allSatisfy(violation -> assertThat(violation.pointer())
                        .startsWith("/"));
            } catch (RuntimeException broken) {
                throw new AssertionError("Seed " + seed + ", tree " + tree, broken);
            }
        }
    }
}
