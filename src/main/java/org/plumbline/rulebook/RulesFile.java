package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.plumbline.contract.Contract;

/**
 * A file of rules as it was parsed, whoever names it.
 *
 * @param drl empty where the file does not parse
 * @param faults those it has under any contract; where it does not parse the compiler tells more
 */
record RulesFile(String path, String text, PackageDescr drl, List<Fault> faults) {
    /** Where the compiler puts rules of a file that declares no package. */
    private static final String DEFAULT_PACKAGE = "defaultpkg";

    static RulesFile read(String path, String text) {
        List<Fault> faults = new ArrayList<>();
        PackageDescr drl = null;
        try {
            drl = new DrlParser().parse(false, text);
        } catch (DroolsParserException broken) {
            faults.add(new Fault("RB-040", path, broken.getLineNumber(), "", broken.getMessage()));
        }
        PackageDescr parsed = drl == null ? new PackageDescr("") : drl;
        faults.addAll(DrlHabits.faults(path, text, parsed));
        return new RulesFile(path, text, parsed, faults);
    }

    String packageName() {
        return drl.getName().isEmpty() ? DEFAULT_PACKAGE : drl.getName();
    }

    /**
     * Faults that depend on the contract and on the other files it names.
     *
     * @param ruleFiles the files of the contract's rules seen so far, by the rule's name; its own are added
     */
    List<Fault> faultsUnder(Contract contract, Map<String, String> ruleFiles) {
        List<Fault> under = new ArrayList<>();
        for (RuleDescr rule : drl.getRules()) {
            clause(rule, contract, under);
            String other = ruleFiles.putIfAbsent(rule.getName(), path);
            if (other != null && !other.equals(path)) {
                under.add(fault(
                        "RB-044",
                        rule,
                        "A rule of " + other + " has this name, and explanations know rules by it; choose another."));
            }
        }
        return under;
    }

    private void clause(RuleDescr rule, Contract contract, List<Fault> under) {
        AnnotationDescr clause = rule.getAnnotation(RulesReader.CLAUSE);
        if (clause == null) {
            under.add(fault("RB-041", rule, "The rule names no clause; add @clause(\"…\") under its name."));
            return;
        }
        String named = String.valueOf(clause.getSingleValueStripped());
        if (!contract.clauses().containsKey(named)) {
            under.add(fault(
                    "RB-041",
                    rule,
                    "The contract " + contract.id() + " has no clause '" + named
                            + "'; add it there, or name another here."));
        }
    }

    private Fault fault(String code, RuleDescr rule, String message) {
        return new Fault(code, path, rule.getLine(), rule.getName(), message);
    }
}
