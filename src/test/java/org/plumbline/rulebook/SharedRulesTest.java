package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.plumbline.FaultsAssert;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;

@DisplayName("A file of rules that two contracts share")
class SharedRulesTest {
    private static final String OWN = "rules/qdp-2017/credits.drl";
    private static final String SHARED = Shipped.SETTLEMENT_RULES;
    private static final String OWN_RULE = "A credit earns its share of the amount at risk";
    private static final String SHARED_RULE = "The penalties of a standard cost its share of the amount at risk";

    private final FilesCopy files = Shipped.copyWith("1.4");

    @Test
    void decidesUnderBothAndAFileOfOneUnderThatOneAlone() {
        Map<String, ContractRules.Drl> compiled = compiled(new ArrayList<>());
        assertThat(rules(compiled.get("qdp-2017"))).contains(OWN_RULE, SHARED_RULE);
        assertThat(rules(compiled.get("qdp-2018"))).contains(SHARED_RULE).doesNotContain(OWN_RULE);
        assertThat(compiled.get("qdp-2018").clauses()).containsOnlyKeys(rules(compiled.get("qdp-2018")));
    }

    @Test
    void tellsItsFaultsOnce() {
        files.replace(SHARED, "    @clause(\"at-risk\")\n    salience -5\n", "    salience -5\n");
        refused().tellOnly("RB-041").in(SHARED).at(SHARED_RULE).once();
    }

    @Test
    void tellsOnceWhatDoesNotCompile() {
        files.replace(SHARED, "Settlement.capped($penalties, $risk);", "Settlement.CAPPED;");
        refused()
                .tellOnly("RB-040")
                .in(SHARED)
                .onLine(files.line(SHARED, "Settlement.CAPPED"))
                .once();
    }

    @Test
    @DisplayName("has a package of its own, by which its rules are told from those of a file that is not shared")
    void hasAPackageOfItsOwn() {
        files.replace(OWN, "package rules.qdp2017.credits;", "package rules.common.settlement;");
        refused().tellOnly("RB-045").in(OWN).onLine(1).saying(SHARED).once();
    }

    @Test
    void isNotKeptByTheEngineOnceItIsCompiled() {
        RulesCompilation compilation = RulesCompilation.of(List.of(RulesFile.read(SHARED, files.text(SHARED))));
        assertThat(KieServices.get()
                        .getRepository()
                        .getKieModule(compilation.module().getReleaseId()))
                .isNull();
        assertThat(compilation.base(Set.of("rules.common.settlement")).getKiePackages())
                .isNotEmpty();
    }

    private FaultsAssert refused() {
        List<Fault> faults = new ArrayList<>();
        assertThat(compiled(faults)).isEmpty();
        return assertFaults(faults);
    }

    private Map<String, ContractRules.Drl> compiled(List<Fault> faults) {
        files.onlyRules(SHARED, OWN);
        Contract both = contract("qdp-2017", files.text(Shipped.CONTRACT_FILE));
        Contract shared = contract("qdp-2018", files.onlyRules(SHARED).text(Shipped.CONTRACT_FILE));
        return RulesReader.read(List.of(both, shared), files.files(), new Workings(), faults);
    }

    private static Contract contract(String id, String text) {
        return ContractReader.read(
                        "config/contracts/" + id + ".yaml",
                        text.replace("\nid: qdp-2017\n", "\nid: " + id + "\n"),
                        new ArrayList<>())
                .orElseThrow();
    }

    private static Set<String> rules(ContractRules.Drl drl) {
        Set<String> names = new HashSet<>();
        for (KiePackage pack : drl.base().getKiePackages()) {
            pack.getRules().stream().map(Rule::getName).forEach(names::add);
        }
        return names;
    }
}
