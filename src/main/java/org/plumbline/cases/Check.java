package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.Aside;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.Spot;
import org.plumbline.rulebook.TableAnalysis;
import org.plumbline.rulebook.TableRows;
import org.plumbline.rulebook.Workings;

/**
 * Checks rulebooks whole: compiles, analyses, runs all cases, measures what they reach. What a rulebook has in common with
 * those checked before is not worked out again. Any number of threads may use it.
 */
public final class Check {
    /** For how many rows a case is looked for; a rulebook with more of them lacks more than a case. */
    private static final int MOST_PROPOSED = 25;

    private final Workings workings = new Workings();
    private final CaseRuns runs = new CaseRuns();

    /**
     * What a check found.
     *
     * @param fingerprint of the files checked
     * @param faults every fault of every file, failed cases and unreached rows and rules among them
     * @param results one per case, in the order of files; empty where the rulebook does not compile
     * @param coverage null where the rulebook does not compile
     * @param proposals for the rows and rules no case reaches, by their faults
     */
    public record Report(
            String fingerprint,
            List<Fault> faults,
            List<CaseResult> results,
            Coverage coverage,
            Map<Fault, Proposal> proposals) {
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks some files; whatever is wrong with them is told in the report.
     *
     * @param moreCases texts of case files besides those of the rulebook, by path
     */
    public Report run(RulebookFiles files, Map<String, String> moreCases) {
        CompletableFuture<List<Fault>> analysed = Aside.start(() -> TableAnalysis.faults(files, workings));
        List<Fault> faults = new ArrayList<>();
        List<Case> cases = new ArrayList<>(CaseReader.read(files, faults));
        moreCases.forEach((path, text) -> cases.addAll(CaseReader.read(path, text, faults)));
        try {
            Rulebook rulebook = Rulebook.read(files, workings);
            List<CaseResult> results = runs.of(rulebook, cases);
            faults.addAll(analysed.join());
            return reached(rulebook, faults, results);
        } catch (RulebookRefused refused) {
            faults.addAll(analysed.join());
            refused.faults().stream().filter(fault -> !isTold(fault, faults)).forEach(faults::add);
            return new Report(files.fingerprint(), faults, List.of(), null, Map.of());
        }
    }

    /**
     * Reads the cases of some files and analyses their tables.
     *
     * @throws RulebookRefused with every fault of them
     */
    public static void analyse(RulebookFiles files) {
        List<Fault> faults = new ArrayList<>();
        CaseReader.read(files, faults);
        faults.addAll(TableAnalysis.faults(files));
        refuse(faults);
    }

    /**
     * Holds each row of a rulebook's tables to its standard.
     *
     * @throws RulebookRefused with every row that says what it may not
     */
    public static void rows(Rulebook rulebook) {
        refuse(TableRows.faults(rulebook));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
    }

    private static Report reached(Rulebook rulebook, List<Fault> faults, List<CaseResult> results) {
        faults.addAll(TableRows.faults(rulebook));
        Coverage coverage = Coverage.of(rulebook, results);
        results.stream().filter(result -> !result.passed()).map(Check::fault).forEach(faults::add);
        Map<Fault, Carrier> missed = new LinkedHashMap<>();
        coverage.missed().forEach(carrier -> missed.putIfAbsent(unreached(rulebook.files(), carrier), carrier));
        faults.addAll(missed.keySet());
        coverage.clauses().stream()
                .filter(Coverage.Clause::isUncarried)
                .forEach(clause -> faults.add(uncarried(clause)));
        rulebook.contracts().values().forEach(rules -> faults.addAll(uncited(rules.contract())));
        return new Report(rulebook.fingerprint(), faults, results, coverage, proposals(rulebook, missed, results));
    }

    private static Map<Fault, Proposal> proposals(
            Rulebook rulebook, Map<Fault, Carrier> missed, List<CaseResult> results) {
        Map<Fault, Proposal> proposals = new LinkedHashMap<>();
        missed.keySet().forEach(fault -> proposals.put(fault, Proposal.NOT_LOOKED_FOR));
        missed.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Carrier.Kind.ROW)
                .limit(MOST_PROPOSED)
                .forEach(entry -> proposals.put(entry.getKey(), ProposedCase.of(rulebook, entry.getValue(), results)));
        return proposals;
    }

    /** Compiling tells again, in other words, what validating the same file already told. */
    private static boolean isTold(Fault fault, List<Fault> faults) {
        return fault.code().equals("RB-030")
                && faults.stream()
                        .anyMatch(told ->
                                told.code().equals("RB-030") && told.file().equals(fault.file()));
    }

    /** The fault that a case is which fell short. */
    static Fault fault(CaseResult result) {
        return new Fault(
                "RB-051",
                result.ran().file(),
                result.ran().line(),
                "'" + result.ran().name() + "'",
                (ended(String.join("; ", result.told())) + " "
                                + result.explanations().stream()
                                        .map(CaseResult.Explained::summary)
                                        .collect(Collectors.joining(" ")))
                        .strip());
    }

    /** What a rulebook could not decide is told in whole sentences already. */
    private static String ended(String told) {
        return told.endsWith(".") ? told : told + ".";
    }

    private static Fault unreached(RulebookFiles files, Carrier carrier) {
        return switch (carrier.kind()) {
            case ROW ->
                new Fault(
                        "RB-052",
                        carrier.file(),
                        0,
                        "row " + carrier.id(),
                        "No case reaches this row; add one to " + carrier.file().replace(".dmn", ".cases.yaml") + ".",
                        Spot.row(carrier.id()));
            case REQUIREMENT ->
                new Fault(
                        "RB-052",
                        carrier.file(),
                        0,
                        "row " + carrier.id(),
                        "No case has an answer that falls short of this requirement, or, if it is optional, one at all; add one.");
            case RULE -> unfired(files, carrier.id());
        };
    }

    private static List<Fault> uncited(Contract contract) {
        return contract.interpretations().keySet().stream()
                .filter(id -> contract.standards().values().stream()
                        .noneMatch(standard -> standard.interpretations().contains(id)))
                .map(id -> new Fault(
                        "RB-055",
                        "config/contracts/" + contract.id() + ".yaml",
                        0,
                        "/interpretations/" + id,
                        "No standard cites this interpretation; cite it where it bears, or take it out."))
                .toList();
    }

    private static Fault uncarried(Coverage.Clause clause) {
        return new Fault(
                "RB-054",
                "config/contracts/" + clause.contract() + ".yaml",
                0,
                "/clauses/" + clause.clause(),
                "No table, rule or questionnaire carries this clause; name it in one, or take it out.");
    }

    private static Fault unfired(RulebookFiles files, String rule) {
        String message = "No case fires this rule; add one.";
        for (String path : files.paths("rules/", ".drl")) {
            List<String> lines = files.text(path).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("rule ") && lines.get(i).contains('"' + rule + '"')) {
                    return new Fault("RB-053", path, i + 1, rule, message);
                }
            }
        }
        return new Fault("RB-053", "rules", 0, rule, message);
    }
}
