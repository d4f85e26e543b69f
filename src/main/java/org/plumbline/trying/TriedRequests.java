package org.plumbline.trying;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.assessing.BulkRequest;
import org.plumbline.assessing.CsvRequests;
import org.plumbline.contract.Contract;
import org.plumbline.csv.CsvRows;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Settlement;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Caller;
import org.plumbline.web.NotKept;

/** Decides a request under a draft for each row of a CSV file. */
final class TriedRequests implements TriedRows.Trial {
    private final TriedRulebook rulebook;
    private final Contract contract;
    private final Caller caller;

    private TriedRequests(TriedRulebook rulebook, Contract contract, Caller caller) {
        this.rulebook = rulebook;
        this.contract = contract;
        this.caller = caller;
    }

    /** Requests under a contract of a draft. */
    static TriedRequests of(TriedRulebook rulebook, String contract, Caller caller) {
        return new TriedRequests(
                rulebook, rulebook.contract(contract).orElseThrow(() -> NotKept.contract(contract)), caller);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        contract.standards().keySet().forEach(id -> columns.addAll(List.of(id, id + " amount", id + " row")));
        columns.addAll(List.of("penalties", "credits", "due"));
        return columns;
    }

    @Override
    public TriedRows.Result result(CsvRows.Row row) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        String named = cells.put(CsvRequests.CONTRACT, contract.id());
        if (named != null && !named.isEmpty() && !named.equals(contract.id())) {
            throw SubmissionRefused.unacceptable(List.of(new Violation(
                    "/contract", "CT-001", "This row is for another contract; try each contract by itself.")));
        }
        Assessment assessment =
                rulebook.assess(BulkRequest.read(CsvRequests.tree(row, cells)).submission(), caller);
        List<String> results = new ArrayList<>();
        Map<String, List<Decision>> decided =
                assessment.decisions().stream().collect(Collectors.groupingBy(Decision::standard));
        for (String standard : contract.standards().keySet()) {
            List<Decision> decisions = decided.getOrDefault(standard, List.of());
            results.add(told(decisions, decision -> decision.outcome().name()));
            results.add(told(decisions, decision -> text(decision.amount())));
            results.add(told(decisions, Decision::row));
        }
        Settlement settlement = assessment.settlement();
        results.add(dollars(settlement, Settlement::penalties));
        results.add(dollars(settlement, Settlement::credits));
        results.add(dollars(settlement, Settlement::due));
        return new TriedRows.Result(results, null);
    }

    /** Of the contractor itself the plain value, of what is listed each with its key: {@code DHMO MET; DPPO PENALTY}. */
    private static String told(List<Decision> decisions, Function<Decision, String> value) {
        return decisions.stream()
                .filter(decision -> value.apply(decision) != null)
                .map(decision -> (decision.subject().isContractor()
                                ? ""
                                : decision.subject().key() + " ")
                        + value.apply(decision))
                .collect(Collectors.joining("; "));
    }

    private static String dollars(Settlement settlement, Function<Settlement, BigDecimal> amount) {
        return settlement == null ? null : text(amount.apply(settlement));
    }

    private static String text(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
