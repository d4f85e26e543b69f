package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Shipped.CONTRACT_FILE;
import static org.plumbline.Told.assertFaults;

import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.decision.Frame;

@DisplayName("A contract file")
class ContractFileTest {

    @Test
    void givesItsStandardsInItsOwnOrder() {
        assertThat(Shipped.contract().standards().keySet())
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.13",
                        "1.14", "1.15", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6",
                        "3.7", "3.8", "4.1", "4.2", "4.3", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.2.1", "5.2.2",
                        "5.2.3", "5.3.1", "5.3.2", "5.4.1", "5.4.2", "5.4.3", "5.4.4", "5.4.5", "5.4.6", "5.5.1",
                        "5.6.1", "5.6.2", "5.6.3", "5.7.1", "5.7.2", "5.7.3", "5.8.1", "5.8.2", "5.8.3", "5.8.4",
                        "5.8.5", "5.9.1");
    }

    @Test
    void keepsScalarsAsTheyAreWritten() {
        YamlFile file =
                YamlFile.read("a.yaml", "{1.10: 1.10, no: NO, on: 2017-01-01, n: null, q: 'null', e: , x: 1e3}");
        assertThat(file.faults()).isEmpty();
        assertThat(file.tree())
                .asInstanceOf(Assertions.MAP)
                .containsEntry("1.10", "1.10")
                .containsEntry("no", "NO")
                .containsEntry("on", "2017-01-01")
                .containsEntry("n", null)
                .containsEntry("q", "null")
                .containsEntry("e", null)
                .containsEntry("x", "1e3");
    }

    @Test
    void thatIsNoYamlIsToldWithItsLine() {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, "\nmarkets:\n", "\nmarkets: [\n");
        assertFaults(files.refused())
                .tellOnly("RB-010")
                .in(CONTRACT_FILE)
                .onLine(files.line(CONTRACT_FILE, "  SMALL_BUSINESS:"))
                .once();
    }

    @Test
    void withAKeyTwiceIsToldWithTheLineOfTheSecond() {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, "\nmoney:", "\ndocument: Attachment 15\nmoney:");
        assertFaults(files.refused())
                .tellOnly("RB-011")
                .in(CONTRACT_FILE)
                .onLine(files.line(CONTRACT_FILE, "document: Attachment 15"))
                .at("/document")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"document: &a Attachment 14, title: *a", "rules: &a, x: *a", "document: &a Attachment 14, *a : x"})
    void withAnAliasIsToldWithItsLine(String anchored, String alias) {
        FilesCopy files = Shipped.copy()
                .replace(CONTRACT_FILE, anchored.replace(" &a", ""), anchored)
                .append(CONTRACT_FILE, "\n" + alias + "\n");
        assertFaults(files.refused())
                .tellOnly("RB-010")
                .in(CONTRACT_FILE)
                .onLine(files.line(CONTRACT_FILE, alias))
                .saying("alias")
                .once();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "document: Attachment 14; documant: Attachment 14; /documant",
                "to: 2017-12-31; to: 2017-02-30; /term/to",
                "from: 2017-01-01; from: 1.1.2017; /term/from",
                "America/Los_Angeles; America/Los_Angels; /calendar/zone",
                "due: 04-30; due: 02-30; /standards/3.1/due",
                "due: 04-30; due: 30.4.; /standards/3.1/due",
                "atRisk: 0.05; atRisk: 5%; /markets/INDIVIDUAL/atRisk",
                "atRisk: 0.05; atRisk: 1.05; /markets/INDIVIDUAL/atRisk",
                "type: MONEY; type: DOLLARS; /facts/participationFee/type",
                "document: Attachment 14; document: ; /document",
                "`money: { base: participationFee, clause: at-risk }`; money: [participationFee]; /money"
            })
    void thatDepartsFromTheSchemaIsToldAtItsPlace(String words, String others, String place) {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, words, others);
        assertFaults(files.refused())
                .tell("RB-012")
                .in(CONTRACT_FILE)
                .at(place)
                .onLine(files.line(CONTRACT_FILE, others));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "document: Attachment 14\\n; /document",
                "`    frequency: ANNUAL\\n`; /standards/3.3/frequency",
                "`    group: pediatric-dental\\n`; /standards/3.1/group",
                "`    due: 04-30\\n`; /standards/3.1/due"
            })
    void withoutAKeyThatIsNeededIsTold(String line, String place) {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, line.replace("\\n", "\n"), "");
        assertFaults(files.refused())
                .tellOnly("RB-012")
                .in(CONTRACT_FILE)
                .at(place)
                .saying("is missing; add it")
                .once();
    }

    @Test
    void withAKeyThatNothingReadsIsToldByItsName() {
        assertFaults(Shipped.copy()
                        .replace(
                                CONTRACT_FILE,
                                "document: Attachment 14",
                                "document: Attachment 14\ndocumant: Attachment 14")
                        .refused())
                .tellOnly("RB-012")
                .at("/documant")
                .saying("There is no field 'documant' here")
                .once();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "clause: \"3.3\"; clause: \"9.9\"; /standards/3.3/clause",
                "facts: [children6To9WithSealant,; facts: [childrenWithSealant,; /standards/3.3/facts/0",
                "group: pediatric-dental; group: medical; /standards/3.1/group",
                "markets: [INDIVIDUAL]; markets: [LARGE_GROUP]; /standards/1.7/markets/0",
                "readings: [I-4, I-53]; readings: [I-3]; /standards/1.5/readings/0",
                "interpretations: [I-2, I-12, I-15]; interpretations: [I-99, I-12, I-15]; /standards/1.7/interpretations/0",
                "chosen: callsOffered; chosen: callsReceived; /readings/I-4/chosen",
                "base: participationFee; base: premium; /money/base",
                "clause: at-risk; clause: risk; /money/clause",
                "atMost: [idCardsIssued]; atMost: [idCards]; /facts/idCardsMailedWithin10BusinessDays/atMost/0",
                "id: qdp-2017; id: qdp-2018; /id",
                "to: 2017-12-31; to: 2016-12-31; /term"
            })
    void thatNamesWhatItDoesNotHaveIsToldAtItsPlace(String words, String others, String place) {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, words, others);
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(CONTRACT_FILE)
                .at(place)
                .onLine(files.line(CONTRACT_FILE, others))
                .once();
    }

    @Test
    void thatIsNotThereIsTold() {
        assertFaults(Shipped.copyWith("1.9").remove(CONTRACT_FILE).refused()).tellOnly("RB-001");
    }

    @Test
    void isNotFoundUnderAnotherEnding() {
        FilesCopy files = Shipped.copyWith("1.9");
        files.put(CONTRACT_FILE.replace(".yaml", ".yml"), files.text(CONTRACT_FILE))
                .remove(CONTRACT_FILE);
        assertFaults(files.refused()).tellOnly("RB-001");
    }

    @Test
    void isTheOnlyOneOfItsContract() {
        FilesCopy files = Shipped.copyWith("1.9").onlyRules("rules/common/scope.drl");
        files.put("config/contracts/drafts/qdp-2017.yaml", files.text(CONTRACT_FILE));
        assertFaults(files.refused()).tellOnly("RB-020").at("/id").once();
    }

    @Test
    void inNoFolderAtAllIsTold(@TempDir Path empty) {
        Assertions.assertThatThrownBy(() -> RulebookFiles.readFrom(empty))
                .isInstanceOfSatisfying(RulebookRefused.class, refused -> assertFaults(refused.faults())
                        .tellOnly("RB-001")
                        .once());
    }

    @Test
    void isReadAlikeWhereIHasNoDot() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Rulebook rulebook =
                    Shipped.copyWith("1.6").onlyRules("rules/common/scope.drl").read();
            assertThat(rulebook.contracts()
                            .get(Shipped.CONTRACT)
                            .models()
                            .get("1.6")
                            .frame()
                            .given())
                    .extracting(Frame.Quantity::type)
                    .containsExactly("quantity", "count");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ofNextYear: 02-28, ofNextYear: 02-30, RB-012, /deadlines/finalReport/ofNextYear",
        "ofNextYear: 02-28, days: 30, RB-012, /deadlines/finalReport",
        "ofNextYear: 02-28, after: REPORT_RECEIPT, RB-012, /deadlines/finalReport"
    })
    void withADeadlineThatIsNoneIsTold(String right, String wrong, String code, String place) {
        FilesCopy files = Shipped.copy().replace(CONTRACT_FILE, right, wrong);
        assertFaults(files.refused()).tell(code).in(CONTRACT_FILE).at(place);
    }
}
