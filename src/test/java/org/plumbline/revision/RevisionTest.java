package org.plumbline.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;
import org.plumbline.rulebook.SheetCopy;

@DisplayName("Two sets of files are compared cell by cell")
class RevisionTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String CASES = Shipped.cases("1.4");
    private static final String RATE = "Abandonment rate";

    private final FilesCopy copy = Shipped.copy();

    private Revision revision() {
        return Revision.between(Shipped.copy().files(), copy.files());
    }

    private List<Change> changes() {
        assertThat(revision().files()).hasSize(1);
        return revision().files().get(0).changes();
    }

    private Change change() {
        assertThat(changes()).hasSize(1);
        return changes().get(0);
    }

    private String told() {
        return RevisionText.of(revision());
    }

    /** A row as the file has it, from one tag to the other. */
    private String row(String id) {
        String text = copy.text(MODEL);
        int from = text.indexOf("      <rule id=\"" + id + "\"");
        return text.substring(from, text.indexOf("</rule>\n", from) + "</rule>\n".length());
    }

    @Test
    void theSameFilesDifferInNothing() {
        assertThat(Revision.between(Shipped.files(), Shipped.files()).files()).isEmpty();
        assertThat(RevisionText.of(Revision.between(Shipped.files(), Shipped.files())))
                .isEqualTo("Nothing is different.\n");
    }

    @Test
    void aThresholdIsToldByItsStandardRowAndColumn() {
        copy.replace(MODEL, "> 0.03", "> 0.025");
        assertThat(change())
                .isEqualTo(new Change(
                        Thing.CELL,
                        How.CHANGED,
                        "s1.4-below",
                        RATE,
                        "Telephone abandonment rate: performance levels",
                        "> 0.03",
                        "> 0.025",
                        Map.of()));
        FileRevision file = revision().files().get(0);
        assertThat(file.contract()).isEqualTo("qdp-2017");
        assertThat(file.standard()).isEqualTo("1.4");
        assertThat(told())
                .isEqualTo(
                        "qdp-2017 1.4 Telephone abandonment rate, row s1.4-below, Abandonment rate: > 0.03 → > 0.025\n");
    }

    @Test
    void anOutcomeAClauseAndAReasonAreCellsToo() {
        String row = row("s1.4-below");
        copy.replace(
                MODEL,
                row,
                row.replace("\"PENALTY\"", "\"MET\"")
                        .replace("<text>1.4</text>", "<text>credits</text>")
                        .replace("more than {abandonmentRate} of", "more than three in a hundred of"));
        assertThat(changes())
                .extracting(Change::place, Change::part, Change::before, Change::after)
                .containsExactly(
                        tuple("s1.4-below", "Effect", "\"PENALTY\"", "\"MET\""),
                        tuple("s1.4-below", "clause", "1.4", "credits"),
                        tuple(
                                "s1.4-below",
                                "reason",
                                "more than {abandonmentRate} of the calls offered were abandoned",
                                "more than three in a hundred of the calls offered were abandoned"));
    }

    @Test
    void aRowThatCameIsToldWithItsCellsAndOneThatWentToo() {
        String row = row("s1.4-below");
        copy.replace(MODEL, row, row + row.replace("s1.4-below", "s1.4-far").replace("> 0.03", "> 0.1"));
        Change added = change();
        assertThat(added.how()).isEqualTo(How.ADDED);
        assertThat(added.place()).isEqualTo("s1.4-far");
        assertThat(added.after()).isEqualTo("4");
        assertThat(added.cells()).containsEntry(RATE, "> 0.1").containsEntry("Effect", "\"PENALTY\"");

        copy.replace(MODEL, copy.text(MODEL), Shipped.copy().text(MODEL)).replace(MODEL, row, "");
        Change removed = change();
        assertThat(removed.how()).isEqualTo(How.REMOVED);
        assertThat(removed.before()).isEqualTo("3");
        assertThat(removed.after()).isNull();
        assertThat(removed.cells()).containsEntry(RATE, "> 0.03");
    }

    @Test
    void ofRowsInAnotherOrderOnlyTheOneThatMovedIsNamed() {
        String first = row("s1.4-missing");
        String last = row("s1.4-exceeds");
        copy.replace(MODEL, first, "").replace(MODEL, last, last + first);
        assertThat(changes())
                .extracting(Change::thing, Change::how, Change::place, Change::before, Change::after)
                .containsExactly(tuple(Thing.ROW, How.MOVED, "s1.4-missing", "1", "5"));
        assertThat(told()).contains("row s1.4-missing: moved from 1 to 5");
    }

    @Test
    void aRowThatMovedAndChangedIsToldAsBoth() {
        String first = row("s1.4-missing");
        String last = row("s1.4-exceeds");
        copy.replace(MODEL, first, "").replace(MODEL, last, last + first.replace("\"UNDECIDED\"", "\"MET\""));
        assertThat(changes())
                .extracting(Change::thing, Change::how, Change::part)
                .containsExactly(tuple(Thing.ROW, How.MOVED, null), tuple(Thing.CELL, How.CHANGED, "Effect"));
    }

    @Test
    void aColumnThatMovedIsToldAndNoneOfItsCells() {
        String text = copy.text(MODEL)
                .replace("<annotation name=\"clause\"/>\n      <annotation name=\"reason\"/>", "@@")
                .replace("@@", "<annotation name=\"reason\"/>\n      <annotation name=\"clause\"/>")
                .replaceAll(
                        "(<annotationEntry>.*</annotationEntry>)(\\s*)(<annotationEntry>.*</annotationEntry>)",
                        "$3$2$1");
        copy.put(MODEL, text);
        assertThat(change())
                .extracting(Change::thing, Change::how, Change::place, Change::before, Change::after)
                .containsExactly(Thing.COLUMN, How.MOVED, "reason", "7", "6");
        assertThat(told()).endsWith(", column 'reason': moved from 7 to 6\n");
    }

    @Test
    void hitPolicyAllowedValuesAndColumnsAreTold() {
        copy.replace(MODEL, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .replace(
                        MODEL,
                        "\"MISSING\",\"NOTHING\",\"KNOWN\"</text></inputValues>",
                        "\"KNOWN\"</text></inputValues>")
                .replace(MODEL, "<annotation name=\"reason\"/>", "<annotation name=\"why\"/>");
        assertThat(changes())
                .filteredOn(change -> change.thing() != Thing.CELL)
                .extracting(Change::thing, Change::how, Change::part, Change::before, Change::after)
                .containsExactly(
                        tuple(Thing.TABLE, How.CHANGED, "hit policy", "UNIQUE", "FIRST"),
                        tuple(
                                Thing.COLUMN,
                                How.CHANGED,
                                "allowed values",
                                "\"MISSING\",\"NOTHING\",\"KNOWN\"",
                                "\"KNOWN\""),
                        tuple(Thing.COLUMN, How.ADDED, null, null, null),
                        tuple(Thing.COLUMN, How.REMOVED, null, null, null));
        assertThat(told()).contains(", column 'why': added").contains("hit policy: UNIQUE → FIRST");
    }

    @Test
    void anExpressionIsToldByTheNameOfItsDecision() {
        copy.replace(MODEL, "callsAbandoned / callsOffered", "callsAbandoned / (callsOffered + 1)");
        assertThat(change())
                .extracting(Change::thing, Change::place, Change::part, Change::before, Change::after)
                .containsExactly(
                        Thing.ELEMENT,
                        "abandonmentRate",
                        "expression",
                        "if status = \"KNOWN\" then callsAbandoned / callsOffered else null",
                        "if status = \"KNOWN\" then callsAbandoned / (callsOffered + 1) else null");
    }

    @Test
    void anInputOfTheModelThatCameIsTold() {
        copy.replace(MODEL, "<dmndi:DMNDI>", "<inputData id=\"kind\" name=\"kind\"/><dmndi:DMNDI>");
        assertThat(change())
                .extracting(Change::thing, Change::how, Change::place, Change::after)
                .containsExactly(Thing.ELEMENT, How.ADDED, "kind", "<inputData id=\"kind\" name=\"kind\"/>");
    }

    @Test
    void whatIsDrawnOtherwiseIsToldAsTheDiagram() {
        copy.replace(MODEL, "x=\"220\"", "x=\"230\"");
        assertThat(told()).endsWith("1.4 Telephone abandonment rate, the diagram: changed\n");
    }

    @Test
    void whatIsOnlyWrittenOtherwiseIsToldLineByLine() {
        copy.replace(MODEL, "<text>> 0.03</text>", "<text>&gt; 0.03</text>");
        assertThat(change().thing()).isEqualTo(Thing.TEXT);
        assertThat(change().after()).contains("\n-        <inputEntry").contains("\n+        <inputEntry");
    }

    @Test
    void aValueOfAContractIsToldByItsPointerAndWhatItIsCalled() {
        copy.replace(Shipped.CONTRACT_FILE, "atRisk: 0.03", "atRisk: 0.04")
                .replace(
                        Shipped.CONTRACT_FILE,
                        "interpretations: [I-2, I-12, I-15, I-16]",
                        "interpretations: [I-2, I-12]")
                .replace(Shipped.CONTRACT_FILE, "calendar: { zone: America/Los_Angeles }", "calendar: {}");
        assertThat(changes())
                .extracting(Change::how, Change::place, Change::label, Change::before, Change::after)
                .contains(
                        tuple(
                                How.REMOVED,
                                "/calendar/zone",
                                "Qualified dental plans, performance measurement standards 2017",
                                "America/Los_Angeles",
                                null),
                        tuple(
                                How.CHANGED,
                                "/markets/SMALL_BUSINESS/atRisk",
                                "Covered California for Small Business",
                                "0.03",
                                "0.04"),
                        tuple(
                                How.CHANGED,
                                "/standards/1.6/interpretations",
                                "Average handle time",
                                "[I-2, I-12, I-15, I-16]",
                                "[I-2, I-12]"));
    }

    @Test
    void casesAreMatchedByTheirNames() {
        copy.replace(CASES, "Exactly 3% abandoned meets", "Three in a hundred abandoned meet")
                .replace(CASES, "callsAbandoned: 2999", "callsAbandoned: 2998");
        assertThat(changes())
                .extracting(Change::thing, Change::how, Change::place, Change::part)
                .containsExactly(
                        tuple(Thing.CASE, How.ADDED, "Three in a hundred abandoned meet the expectation", null),
                        tuple(
                                Thing.CASE,
                                How.CHANGED,
                                "One call fewer than 3% abandoned meets the expectation",
                                "/facts/callsAbandoned"),
                        tuple(Thing.CASE, How.REMOVED, "Exactly 3% abandoned meets the expectation", null));
        assertThat(told())
                .contains("1.4 Telephone abandonment rate, case 'One call fewer than 3% abandoned meets the"
                        + " expectation', /facts/callsAbandoned: 2999 → 2998\n");
    }

    @Test
    void aQuestionnaireIsToldByTheIdOfItsRowAndTheHeading() {
        SheetCopy sheet = new SheetCopy();
        String id = Shipped.contract().requirements().get(0).id();
        copy.put(Shipped.NARRATIVE, sheet.with(id, "Asks", "something else").bytes());
        assertThat(change())
                .extracting(Change::thing, Change::how, Change::place, Change::part, Change::label, Change::after)
                .containsExactly(Thing.CELL, How.CHANGED, id, "Asks", "Requirements", "something else");
        assertThat(told()).startsWith(Shipped.NARRATIVE + ", row " + id + ", Asks: ");
    }

    @Test
    void rulesAreToldLineByLine() {
        copy.replace(Shipped.SETTLEMENT_RULES, "package ", "package   ");
        assertThat(change().after()).startsWith("--- before\n+++ after\n@@ -").contains("\n+package   ");
        assertThat(told()).startsWith(Shipped.SETTLEMENT_RULES + "\n---");
    }

    @Test
    void filesThatCameOrWentAreNamedContractByContractAndSharedOnesLast() {
        copy.put("rules/common/more.drl", "package more;\n")
                .remove(CASES)
                .put("rules/qdp-2017/more.cases.yaml", "cases: []\n")
                .replace(Shipped.model("1.12"), "0.04", "0.05")
                .replace(Shipped.model("1.5"), "0.04", "0.05")
                .replace(Shipped.CONTRACT_FILE, "atRisk: 0.03", "atRisk: 0.04");
        assertThat(revision().files())
                .extracting(FileRevision::path, FileRevision::how, FileRevision::standard)
                .containsExactly(
                        tuple(Shipped.CONTRACT_FILE, How.CHANGED, null),
                        tuple(CASES, How.REMOVED, "1.4"),
                        tuple(Shipped.model("1.5"), How.CHANGED, "1.5"),
                        tuple(Shipped.model("1.12"), How.CHANGED, "1.12"),
                        tuple("rules/qdp-2017/more.cases.yaml", How.ADDED, null),
                        tuple("rules/common/more.drl", How.ADDED, null));
    }
}
