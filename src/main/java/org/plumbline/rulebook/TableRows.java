package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;

/** Holds what the rows of tables say to what they are rows of: their clauses, the numbers of their reasons, their dollars. */
public final class TableRows {
    /** The code of a row that cites a clause of another standard. */
    public static final String CLAUSE = "RB-046";

    private static final String REASON = "RB-047";
    private static final String DOLLARS = "RB-048";
    private static final Set<String> SETTLED = Set.of(Outcome.PENALTY.name(), Outcome.CREDIT.name());

    private TableRows() {}

    /** Every row of a rulebook that says what it can't. */
    public static List<Fault> faults(Rulebook rulebook) {
        List<Fault> faults = new ArrayList<>();
        rulebook.contracts().values().forEach(rules -> rules.models()
                .values()
                .forEach(model -> model.frame().rows().forEach(row -> check(rules.contract(), model, row, faults))));
        return faults;
    }

    private static void check(Contract contract, StandardModel model, Frame.Row row, List<Fault> faults) {
        if (!contract.citable(model.standard()).contains(row.clause())) {
            faults.add(fault(model, row, CLAUSE, "clause", foreign(row.clause(), contract, model.standard())));
        }
        String wrong = RowReason.problem(model.frame(), row);
        if (wrong != null) {
            faults.add(fault(model, row, REASON, "reason", wrong));
        }
        String amount = Objects.requireNonNullElse(row.outputs().get("amount"), "null");
        if (SETTLED.contains(row.outputs().get("effect")) && !amount.isBlank() && !"null".equals(amount.strip())) {
            faults.add(fault(
                    model,
                    row,
                    DOLLARS,
                    "amount",
                    "A PENALTY or a CREDIT is settled by its share of the amount at risk, and these dollars would be told"
                            + " and never settled; write null here and the share."));
        }
    }

    private static String foreign(String clause, Contract contract, Standard standard) {
        return "'" + clause + "' is no clause of standard " + standard.id() + "; write "
                + String.join(" or ", contract.citable(standard))
                + (contract.clauses().containsKey(clause)
                        ? ", or name '" + clause + "' under 'cites' of the standard in the contract."
                        : ".");
    }

    /**
     * What is wrong with the clause of a row of a model, as some files have its standards; nothing is where they have none.
     */
    public static Function<String, Optional<String>> clauses(RulebookFiles files, String model) {
        Map<String, Contract> contracts = Rulebook.contracts(files, new ArrayList<>());
        List<Function<String, Optional<String>>> standards = new ArrayList<>();
        contracts.values().forEach(contract -> contract.standards().values().stream()
                .filter(standard -> model.equals(standard.model()))
                .forEach(standard ->
                        standards.add(clause -> contract.citable(standard).contains(clause)
                                ? Optional.empty()
                                : Optional.of(foreign(clause, contract, standard)))));
        return clause -> standards.stream()
                .flatMap(standard -> standard.apply(clause).stream())
                .findFirst();
    }

    private static String table(StandardModel model) {
        return model.model()
                .getDecisionByName(model.table())
                .getDecision()
                .getExpression()
                .getId();
    }

    private static Fault fault(StandardModel model, Frame.Row row, String code, String column, String message) {
        return new Fault(
                code,
                model.standard().model(),
                0,
                row.id() + " " + column,
                message,
                Spot.cell(table(model), row.id(), column));
    }
}
