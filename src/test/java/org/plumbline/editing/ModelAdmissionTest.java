package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertFaults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;
import org.plumbline.rulebook.Fault;

@DisplayName("An uploaded model")
class ModelAdmissionTest {
    private static final String NAMESPACE = "xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"";
    private static final long SOON = 10_000_000_000L;

    static List<String> models() {
        return Shipped.files().paths("dmn/", ".dmn");
    }

    private static ModelFile shipped(String path) {
        return ModelFile.read(path, Shipped.files().bytes(path));
    }

    private static String definitions(String content) {
        return "<definitions " + NAMESPACE + " name=\"M\" namespace=\"n\">"
                + "<inputData name=\"facts\"><variable name=\"facts\"/></inputData>" + content + "</definitions>";
    }

    private static String decision(String name, String expression) {
        return "<decision name=\"" + name + "\"><variable name=\"" + name + "\"/><literalExpression><text>"
                + escaped(expression) + "</text></literalExpression></decision>";
    }

    private static String knowledge(String name, String parameter, String expression) {
        return "<businessKnowledgeModel name=\"" + name + "\"><variable name=\"" + name + "\"/><encapsulatedLogic>"
                + "<formalParameter name=\"" + parameter + "\"/><literalExpression><text>" + escaped(expression)
                + "</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void admit(String content) {
        ModelAdmission.admit(Written.model(definitions(content)), Set.of());
    }

    private static List<Fault> refused(String content) {
        long start = System.nanoTime();
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> admit(content));
        assertThat(refused).as("the model should be refused").isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(SOON);
        return refused.faults();
    }

    private static List<Fault> unread(byte[] bytes) {
        long start = System.nanoTime();
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> ModelFile.read(Written.PATH, bytes));
        assertThat(refused).as("the model should be refused").isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(SOON);
        return refused.faults();
    }

    private static List<Fault> unread(String text) {
        return unread(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void isLetInAsItShips(String path) {
        ModelFile model = shipped(path);
        assertThatCode(() -> ModelAdmission.admit(model, ModelAdmission.patterns(List.of(model))))
                .doesNotThrowAnyException();
    }

    @Test
    void isLetInWithExtensionsNobodyKnows() {
        admit("<extensionElements><x:tool xmlns:x=\"urn:x\"><x:import/><x:text>function() 1</x:text></x:tool>"
                + "</extensionElements>" + decision("d", "facts + 1"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "for each in facts return each.amount * 2",
                "for i in 1..12 return i",
                "some each in facts satisfies each > 3",
                "facts[item > 3][1]",
                "{ a: 1, b: a + 1 }",
                "if facts = null then \"none\" else string join(facts, \", \")",
                "facts in [1..1000000]",
                "facts ** 2",
                "number",
                "facts[item.amount > 3].amount",
                "for i in facts, j in i.parts return { k: j, l: k + i.amount }",
                "facts instance of number",
                "date(facts).year"
            })
    void isLetInWith(String expression) {
        admit("<inputData name=\"number\"><variable name=\"number\"/></inputData>" + decision("d", expression));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "function(x) x + 1",
                "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }",
                "sort([3, 1], function(a, b) a < b)",
                "for i in 1..3000 return i",
                "for i in 1..facts return i",
                "for i in [1..1000000000] return i",
                "some i in 1..1000000000 satisfies i = 0",
                "every i in 1..1e9 satisfies i > 0",
                "for i in -1000000000..1 return i",
                "{ r: [1..1000000000], x: for i in r return i }",
                "for i in (if true then [1..1000000000] else []) return i",
                "range(\"[1..1000000000]\")",
                "[1..1000000000]",
                "(> 5)",
                "[[1..1000000000]]",
                "1 +",
                "1 2",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "replace(\"aaaa\", \"(a+)+$\", \"b\")",
                "split(\"a;b\", \";\")",
                "(matches)(\"a\", \"(a+)+$\")",
                "matches(input: \"a\", pattern: \"(a+)+$\")",
                "{ f: matches, r: f(\"a\", \"(a+)+$\") }",
                "{ abs: matches, r: abs(\"a\", \"(a+)+$\") }",
                "[matches][1]",
                "for abs in [1] return abs",
                "now()",
                "today()",
                "invoke(\"n\", \"M\", \"d\", {})",
                "facts.getClass()",
                "facts...x",
                "count(for i in 1..100 return flatten(append(partial, 1)))",
                "for i in 1..10 return partial",
                "for i in 1..10 return partial.x",
                "for i in 1..10 return [partial[1]]",
                "for partial in 1..10 return partial",
                "{ partial: 1, x: for i in 1..10 return partial }",
                "facts.partial + partial",
                "item",
                "nobody + 1",
                "if nobody.x = 1 then 2 else 3",
                "facts[nobody > 3]",
                "9 ** 999999999",
                "2 ** facts",
                "1e999999999",
                "string(1" + "000000000000000000000000000000000000000000000" + ")",
                "facts("
            })
    void isRefusedWith(String expression) {
        assertFaults(refused(decision("d", expression)))
                .tellOnly("RB-078")
                .at("d")
                .in(Written.PATH);
    }

    @Test
    void isRefusedWhereAFunctionWouldSeeTheListOfTheLoopThatCallsIt() {
        String declared = "<inputData name=\"partial\"><variable name=\"partial\"/></inputData>";
        admit(declared + decision("d", "if partial then 1 else 2"));
        assertFaults(refused(declared
                        + knowledge("f", "x", "append(partial, x)")
                        + decision("d", "for i in 1..100 return flatten(f(i))")))
                .tellOnly("RB-078")
                .at("f")
                .saying("Nothing here is called \"partial\"");
    }

    @ParameterizedTest(name = "{0} often")
    @ValueSource(
            strings = {"(", "[", "a.", "a in ", "if a then ", "-", "not ", "for a in a return ", "{a:", "1+", "a and "})
    void isRefusedSoonWhenTangled(String tangle) {
        assertThat(refused(decision("d", tangle.repeat(100_000 / tangle.length()) + "1")))
                .allMatch(fault -> fault.code().equals("RB-078"));
    }

    @Test
    void isRefusedWithTheRowAndTheCell() {
        String text = Shipped.files().text(Shipped.model("1.4")).replace("> 0.03<", "matches(?, \"a\")<");
        EditRefused refused =
                catchThrowableOfType(EditRefused.class, () -> ModelAdmission.admit(Written.model(text), Set.of()));
        assertFaults(refused.faults())
                .tellOnly("RB-078")
                .at("performanceLevel row s1.4-below column abandonmentRate")
                .saying("Regular expressions")
                .once();
    }

    @Test
    void isRefusedWithARegularExpressionButForThoseThatWereThere() {
        ModelFile before = shipped("dmn/qis-csections-2023/hospitals/H2-contracting-rationale.dmn");
        String text = before.text().text();
        ModelAdmission.admit(
                Written.model(text.replace("name=\"H2", "name=\"H3")), ModelAdmission.patterns(List.of(before)));
        ModelFile other = Written.model(text.replace("(n\\W*a", "((n\\W*)*a"));
        assertThat(other.text().text()).isNotEqualTo(text);
        EditRefused refused = catchThrowableOfType(
                EditRefused.class, () -> ModelAdmission.admit(other, ModelAdmission.patterns(List.of(before))));
        assertFaults(refused.faults())
                .tellOnly("RB-078")
                .saying("Regular expressions")
                .once();
    }

    @Test
    void isRefusedWhereLoopsStandInLoops() {
        assertFaults(refused(
                        decision("d", "for i in 1..100, j in 1..100, k in 1..100, l in 1..100 return i * j * k * l")))
                .tellOnly("RB-078")
                .saying("repeats so much");
        assertFaults(refused(knowledge("f", "x", "for i in 1..100 return x")
                        + knowledge("g", "x", "for i in 1..100 return f(x)")
                        + decision("d", "for i in 1..100, j in 1..100 return g(i)")))
                .tellOnly("RB-078");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "concatenate(%1$s, %1$s)",
                "%1$s + %1$s",
                "string join([%1$s, %1$s])",
                "%1$s * %1$s",
                "flatten([%1$s, %1$s])"
            })
    void isRefusedWhereItDoublesAndDoublesAgain(String doubles) {
        String chain = IntStream.range(1, 40)
                .mapToObj(i -> decision("d" + i, String.format(doubles, i == 1 ? "facts" : "d" + (i - 1))))
                .collect(Collectors.joining());
        assertFaults(refused(chain)).tellOnly("RB-078").saying("repeats so much");
        String entries = IntStream.range(1, 40)
                .mapToObj(i -> "<contextEntry><variable name=\"e" + i + "\"/><literalExpression><text>"
                        + String.format(doubles, i == 1 ? "facts" : "e" + (i - 1))
                        + "</text></literalExpression></contextEntry>")
                .collect(Collectors.joining());
        assertFaults(refused("<decision name=\"d\"><context>" + entries + "</context></decision>"))
                .tellOnly("RB-078");
    }

    @Test
    void isRefusedWhereManyDecisionsMakeTooMuchWorkTogether() {
        String loop = "for i in 1..100, j in 1..100, k in 1..10 return i * j * k";
        admit(decision("d", loop));
        String many =
                IntStream.range(0, 50).mapToObj(i -> decision("d" + i, loop)).collect(Collectors.joining());
        assertFaults(refused(many)).tellOnly("RB-078").saying("repeats so much").once();
    }

    @Test
    void isRefusedWhereSomethingIsDefinedByItself() {
        assertFaults(refused(knowledge("f", "x", "f(x + 1)")))
                .tellOnly("RB-078")
                .at("f")
                .saying("by itself");
        assertFaults(refused(knowledge("f", "x", "g(x)") + knowledge("g", "x", "if x = 0 then 1 else f(x)")))
                .tellOnly("RB-078")
                .saying("by itself");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<import name=\"i\" namespace=\"other\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
                "<decision name=\"d\"><functionDefinition kind=\"Java\"/></decision>",
                "<businessKnowledgeModel name=\"f\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel>",
                "<businessKnowledgeModel name=\"f\"><encapsulatedLogic xmlns:k=\"urn:kie\" k:kind=\"J\"/></businessKnowledgeModel>",
                "<businessKnowledgeModel name=\"f\"><encapsulatedLogic kind=\"PMML\"/></businessKnowledgeModel>",
                "<decision name=\"d\"><literalExpression expressionLanguage=\"java\"><text>1</text></literalExpression></decision>",
                "<decision name=\"d\"><literalExpression><importedValues/></literalExpression></decision>",
                "<decision name=\"d\"><literalExpression><text>1<text>now()</text></text></literalExpression></decision>",
                "<decision name=\"d\"><for iteratorVariable=\"i\"><in/><return/></for></decision>",
                "<decision name=\"d\"><some/></decision>",
                "<x:script xmlns:x=\"urn:x\">run()</x:script>",
                "<inputData name=\"x for y in z\"/>",
                "<inputData name=\"a+b\"/>",
                "<inputData name=\"matches\"/>",
                "<inputData name=\"count\"/>"
            })
    void isRefusedWithTheElement(String element) {
        assertFaults(refused(element)).tellOnly("RB-079").onLine(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<a/>",
                "<definitions>",
                "<definitions><a></b></definitions>",
                "<definitions>&unknown;</definitions>",
                "<!DOCTYPE definitions><definitions/>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><definitions>&b;</definitions>",
                "<!DOCTYPE d SYSTEM \"http://example.org/d.dtd\"><definitions/>",
                "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://example.org/x\">%x;]><definitions/>",
                "<?xml version=\"1.0\" encoding=\"none-such\"?><definitions/>"
            })
    void isNotReadWhenItIs(String text) {
        assertFaults(unread(text)).tellOnly("RB-077").in(Written.PATH).once();
    }

    @Test
    void isNotReadInAnotherEncodingThanItSays() {
        assertFaults(unread("<definitions name=\"é\"/>".getBytes(StandardCharsets.ISO_8859_1)))
                .tellOnly("RB-077")
                .saying("encoding")
                .once();
    }

    @Test
    void isNotReadWhenTooLargeOrTooDeepOrOfTooManyParts() {
        assertFaults(unread(new byte[ModelFile.LARGEST + 1])).tellOnly("RB-077").saying("bytes");
        assertFaults(unread("<definitions>" + "<a>".repeat(100) + "</a>".repeat(100) + "</definitions>"))
                .tellOnly("RB-077");
        String attributes =
                IntStream.range(0, 1_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
        assertFaults(unread("<definitions" + attributes + "/>")).tellOnly("RB-077");
    }

    @Test
    void isNotReadWhereSomethingFollowsTheRowsOfATable() {
        assertFaults(
                        unread(
                                "<definitions><decision><decisionTable><rule/><input/></decisionTable></decision></definitions>"))
                .tellOnly("RB-077")
                .saying("rows last");
    }
}
