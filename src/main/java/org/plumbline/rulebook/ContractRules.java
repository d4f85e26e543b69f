package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Frame;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;

/**
 * One contract with everything that decides under it, compiled.
 *
 * @param models by standard, in contract order
 * @param questions the standards that are questions of a questionnaire
 */
public record ContractRules(
        Contract contract, Map<String, StandardModel> models, Map<String, Question> questions, Drl drl) {

    /** What the explanations of each standard have in common, in contract order. */
    public List<Frame> frames() {
        return contract.standards().keySet().stream()
                .map(standard -> models.containsKey(standard)
                        ? models.get(standard).frame()
                        : questions.get(standard).frame())
                .toList();
    }

    /**
     * Compiled DRL.
     *
     * @param clauses id of the clause of each rule, by the rule's name
     * @param text all of its source
     */
    public record Drl(KieBase base, Map<String, String> clauses, String text) {
        private static final Map<Contract.Plea, Class<?>> PLEAS =
                Map.of(Contract.Plea.EXCEPTION, ExceptionClaim.class, Contract.Plea.ADJUSTMENT, Adjustment.class);

        /** Whether a rule may look at a reading. */
        public boolean looksAt(String parameter) {
            return text.contains("\"" + parameter + "\"");
        }

        /** What of a request's pleas a rule looks at. */
        public Set<Contract.Plea> heard() {
            return PLEAS.entrySet().stream()
                    .filter(plea -> ((InternalRuleBase) base)
                            .getRete().getObjectTypeNodes().stream()
                                    .anyMatch(node -> node.getObjectType().isAssignableFrom(plea.getValue())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The package of each rule, which is that of its file, by the rule's name. */
        public Map<String, String> packages() {
            return base.getKiePackages().stream()
                    .flatMap(pack -> pack.getRules().stream())
                    .collect(Collectors.toMap(Rule::getName, Rule::getPackageName));
        }
    }
}
