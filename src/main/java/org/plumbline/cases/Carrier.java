package org.plumbline.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.ContractRules;

/**
 * Something that carries a clause of a contract into decisions.
 *
 * @param file path of its file; for a rule the package, which is its file's
 * @param id id of the table row or requirement, or name of the rule
 */
public record Carrier(String contract, String clause, Kind kind, String file, String id) {

    /** What carries a clause. */
    public enum Kind {
        ROW,
        REQUIREMENT,
        RULE
    }

    /** Everything that carries a clause of one contract. */
    static List<Carrier> of(ContractRules rules) {
        String contract = rules.contract().id();
        List<Carrier> carriers = new ArrayList<>();
        rules.models().values().forEach(model -> model.frame()
                .rows()
                .forEach(row -> carriers.add(new Carrier(
                        contract, row.clause(), Kind.ROW, model.standard().model(), row.id()))));
        rules.questions().values().forEach(question -> question.requirements()
                .forEach(asked -> carriers.add(new Carrier(
                        contract,
                        asked.clause(),
                        Kind.REQUIREMENT,
                        question.standard().questionnaire(),
                        asked.id()))));
        Map<String, String> packages = rules.drl().packages();
        rules.drl()
                .clauses()
                .forEach((rule, clause) ->
                        carriers.add(new Carrier(contract, clause, Kind.RULE, packages.get(rule), rule)));
        return carriers;
    }

    /** Whether it is the same rule, which contracts may share. */
    boolean isSharedWith(Carrier other) {
        return kind == Kind.RULE && other.kind == Kind.RULE && file.equals(other.file) && id.equals(other.id);
    }
}
