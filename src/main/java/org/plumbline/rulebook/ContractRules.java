package org.plumbline.rulebook;

import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieContainer;
import org.plumbline.contract.Contract;

/**
 * One contract with everything that decides under it, compiled.
 *
 * @param models by standard, in contract order
 */
public record ContractRules(Contract contract, Map<String, StandardModel> models, Drl drl) {

    /**
     * Compiled DRL.
     *
     * @param clauses id of the clause of each rule, by the rule's name
     */
    public record Drl(KieContainer container, KieBase base, Map<String, String> clauses) {}
}
