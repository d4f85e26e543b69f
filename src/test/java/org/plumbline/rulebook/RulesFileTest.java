package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("A file of rules")
class RulesFileTest {
    private static final String RULES = "rules/qdp-2017/credits.drl";

    private final FilesCopy files = Shipped.copyWith("1.9").onlyRules(RULES, Shipped.SETTLEMENT_RULES);

    /** A rule of one condition and one line to do, at the end of the file. */
    private FilesCopy rule(String when, String then) {
        return files.append(
                RULES,
                """

                rule "added"
                    @clause("credits")
                when
                    %s
                then
                    %s
                end
                """
                        .formatted(when, then));
    }

    @Nested
    @DisplayName("is refused with its line")
    class Refused {

        @Test
        void whereItIsMissing() {
            assertFaults(files.remove(RULES).refused())
                    .tellOnly("RB-001")
                    .in(Shipped.CONTRACT_FILE)
                    .at("/rules")
                    .saying(RULES)
                    .once();
        }

        @Test
        void whereItsSyntaxIsBroken() {
            rule("Stake))", "");
            assertFaults(files.refused()).tellOnly("RB-040").in(RULES).onLine(files.line(RULES, "Stake))"));
        }

        @Test
        void whereTheCompilerBreaksOff() {
            rule("$first : Stake() Stake(meets($first))", "");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in("rules/")
                    .saying("broke off")
                    .once();
        }

        @Test
        void whereItIsNoDrl() {
            assertFaults(files.put(RULES, "// nothing yet\nhello").refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(2)
                    .once();
        }

        @Test
        void whereAConditionNamesWhatIsNotThere() {
            rule("Stake(shareOfAll > 0)", "");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(files.line(RULES, "shareOfAll"))
                    .once();
        }

        @Test
        void whereAConsequenceNamesWhatIsNotThere() {
            rule("Stake()", "insert(Nature.CREDITT);");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(files.line(RULES, "CREDITT"))
                    .once();
        }

        @Test
        void withoutTheTraceOfAParserWhereAConsequenceIsNoJava() {
            rule("Stake()", "insert(1B);");
            assertThat(files.refused())
                    .allSatisfy(fault ->
                            assertThat(fault.message()).contains("\"B\"").doesNotContain("\n"));
        }

        @Test
        void whereARuleNamesNoClause() {
            rule("Stake()", "").replace(RULES, "rule \"added\"\n    @clause(\"credits\")\n", "rule \"added\"\n");
            assertFaults(files.refused())
                    .tellOnly("RB-041")
                    .in(RULES)
                    .onLine(files.line(RULES, "rule \"added\""))
                    .at("added")
                    .once();
        }

        @Test
        void whereARuleNamesAClauseTheContractDoesNotHave() {
            rule("Stake()", "")
                    .replace(
                            RULES,
                            "rule \"added\"\n    @clause(\"credits\")",
                            "rule \"added\"\n    @clause(\"thanks\")");
            assertFaults(files.refused())
                    .tellOnly("RB-041")
                    .in(RULES)
                    .onLine(files.line(RULES, "rule \"added\""))
                    .saying("'thanks'")
                    .once();
        }

        @Test
        void whereARuleOfAnotherFileHasTheSameName() {
            String name = "The penalties of a standard cost its share of the amount at risk";
            rule("Stake()", "").replace(RULES, "rule \"added\"", "rule \"" + name + "\"");
            assertFaults(files.refused())
                    .tellOnly("RB-044")
                    .in(RULES)
                    .onLine(files.line(RULES, name))
                    .at(name)
                    .once();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {"Stake(share > 0.3)", "Stake(share > .5)", "Stake(share == -0.04)", "Stake(share > 3d)"})
        void whereAConditionHasADecimalThatIsNotExact(String when) {
            rule(when, "");
            assertFaults(files.refused())
                    .tellOnly("RB-042")
                    .in(RULES)
                    .onLine(files.line(RULES, when))
                    .once();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {"double d = 0.3;", "double d = 3d;", "float f = 3f;", "Object o = 1e3;", "Object o = .5;"})
        void whereAConsequenceHasADecimalThatIsNotExact(String then) {
            rule("Stake()", then);
            assertFaults(files.refused())
                    .tell("RB-042")
                    .in(RULES)
                    .onLine(files.line(RULES, then))
                    .once();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "Stake($x : share * 2B)",
                    "Stake($x : share + penaltyAtMost)",
                    "Stake($x : share - 1B > 0)",
                    "not Stake($x : share / 2B)",
                    "accumulate(Stake($x : share * 2B); $sum : sum($x))"
                })
        void whereABoundValueIsComputedInTheOpen(String when) {
            rule(when, "");
            assertFaults(files.refused())
                    .tellOnly("RB-043")
                    .in(RULES)
                    .onLine(files.line(RULES, when))
                    .once();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "accumulate(Stake($x : share); $mean : average($x))",
                    "Number() from accumulate(Stake($x : share), average($x))"
                })
        void whereItAverages(String when) {
            rule(when, "");
            assertFaults(files.refused())
                    .tellOnly("RB-042")
                    .in(RULES)
                    .onLine(files.line(RULES, when))
                    .saying("average")
                    .once();
        }
    }

    @Nested
    @DisplayName("is read")
    class Read {

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "Stake(share > 0.3B)",
                    "Stake($x : (share * 2B))",
                    "Stake($x : share)",
                    "Stake($x : share == -1B)",
                    "Stake($x : standard == \"1.4-b\")",
                    "Stake($x : share.multiply(penaltyAtMost))",
                    "accumulate(Stake($x : share); $sum : sum($x))"
                })
        void whereItsConditionsMeanWhatTheySay(String when) {
            assertThat(rule(when, "").read().contracts()).isNotEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "String text = \"0.3\";",
                    "String text = \"a quoted \\\"0.3\\\" figure\";",
                    "// a share of 0.3, and it's enough",
                    "/* from 0.3\n to 0.5 */"
                })
        void whereItsDecimalsStandInTextsAndComments(String then) {
            assertThat(rule("Stake()", then).read().contracts()).isNotEmpty();
        }
    }
}
