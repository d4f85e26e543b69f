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
        void where_it_is_missing() {
            assertFaults(files.remove(RULES).refused())
                    .tellOnly("RB-001")
                    .in(Shipped.CONTRACT_FILE)
                    .at("/rules")
                    .saying(RULES)
                    .once();
        }

        @Test
        void where_its_syntax_is_broken() {
            rule("Stake))", "");
            assertFaults(files.refused()).tellOnly("RB-040").in(RULES).onLine(files.line(RULES, "Stake))"));
        }

        @Test
        void where_the_compiler_breaks_off() {
            rule("$first : Stake() Stake(meets($first))", "");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in("rules/")
                    .saying("broke off")
                    .once();
        }

        @Test
        void where_it_is_no_drl() {
            assertFaults(files.put(RULES, "// nothing yet\nhello").refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(2)
                    .once();
        }

        @Test
        void where_a_condition_names_what_is_not_there() {
            rule("Stake(shareOfAll > 0)", "");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(files.line(RULES, "shareOfAll"))
                    .once();
        }

        @Test
        void where_a_consequence_names_what_is_not_there() {
            rule("Stake()", "insert(Nature.CREDITT);");
            assertFaults(files.refused())
                    .tellOnly("RB-040")
                    .in(RULES)
                    .onLine(files.line(RULES, "CREDITT"))
                    .once();
        }

        @Test
        void without_the_trace_of_a_parser_where_a_consequence_is_no_java() {
            rule("Stake()", "insert(1B);");
            assertThat(files.refused())
                    .allSatisfy(fault ->
                            assertThat(fault.message()).contains("\"B\"").doesNotContain("\n"));
        }

        @Test
        void where_a_rule_names_no_clause() {
            rule("Stake()", "").replace(RULES, "rule \"added\"\n    @clause(\"credits\")\n", "rule \"added\"\n");
            assertFaults(files.refused())
                    .tellOnly("RB-041")
                    .in(RULES)
                    .onLine(files.line(RULES, "rule \"added\""))
                    .at("added")
                    .once();
        }

        @Test
        void where_a_rule_names_a_clause_the_contract_does_not_have() {
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
        void where_a_rule_of_another_file_has_the_same_name() {
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
        void where_a_condition_has_a_decimal_that_is_not_exact(String when) {
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
        void where_a_consequence_has_a_decimal_that_is_not_exact(String then) {
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
        void where_a_bound_value_is_computed_in_the_open(String when) {
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
        void where_it_averages(String when) {
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
        void where_its_conditions_mean_what_they_say(String when) {
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
        void where_its_decimals_stand_in_texts_and_comments(String then) {
            assertThat(rule("Stake()", then).read().contracts()).isNotEmpty();
        }
    }
}
