package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.plumbline.contract.Admission;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Editions;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/**
 * Everything that decides: contracts, tables and rules, compiled from one set of files. Immutable; one serves all
 * threads.
 */
public final class Rulebook {
    static final String CONTRACTS = "config/contracts/";

    private final RulebookFiles files;
    private final String fingerprint;
    private final Map<String, ContractRules> contracts;

    private Rulebook(RulebookFiles files, Map<String, ContractRules> contracts) {
        this.files = files;
        this.fingerprint = files.fingerprint();
        this.contracts = Collections.unmodifiableMap(contracts);
    }

    /**
     * Reads and compiles.
     *
     * @throws RulebookRefused with every fault of every file. Gaps and overlaps are found by {@link TableAnalysis}.
     */
    public static Rulebook read(RulebookFiles files) {
        return read(files, new Workings());
    }

    /**
     * Reads, and compiles what was not compiled before.
     *
     * @throws RulebookRefused as {@link #read(RulebookFiles)} does
     */
    public static Rulebook read(RulebookFiles files, Workings workings) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Contract> contracts = contracts(files, faults);
        // To compile the rules takes as long as all the rest; models and rules need nothing of one another.
        List<Fault> ruleFaults = new ArrayList<>();
        CompletableFuture<Map<String, ContractRules.Drl>> rules =
                Aside.start(() -> RulesReader.read(contracts.values(), files, workings, ruleFaults));
        Map<String, Tables> tables = new LinkedHashMap<>();
        contracts.forEach((id, contract) -> tables.put(id, Tables.read(contract, files, workings, faults)));
        faults.addAll(repeatedRows(tables.values()));
        faults.addAll(EditionReferences.faults(List.copyOf(contracts.values()), files));
        Map<String, ContractRules.Drl> compiled = rules.join();
        faults.addAll(ruleFaults);
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        Map<String, ContractRules> complete = new LinkedHashMap<>();
        tables.forEach((id, read) -> complete.put(id, read.with(compiled.get(id))));
        return new Rulebook(files, complete);
    }

    /**
     * The contracts of files whose tables and rules are compiled elsewhere: admits submissions, and decides nothing.
     *
     * @param pleas what requests may plead, by contract
     * @throws RulebookRefused with every fault of the contracts
     */
    public static Rulebook admitting(RulebookFiles files, Map<String, Set<Contract.Plea>> pleas) {
        List<Fault> faults = new ArrayList<>();
        Map<String, ContractRules> admitting = new LinkedHashMap<>();
        contracts(files, faults).forEach((id, contract) -> {
            Contract asking = contract.asking(Questionnaires.read(contract, files, faults));
            admitting.put(
                    id, new ContractRules(asking.hearing(pleas.getOrDefault(id, Set.of())), Map.of(), Map.of(), null));
        });
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return new Rulebook(files, admitting);
    }

    /** The contracts of some files; what is wrong with them is added to the faults. */
    static Map<String, Contract> contracts(RulebookFiles files, List<Fault> faults) {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        List<String> paths = files.paths(CONTRACTS, ".yaml");
        if (paths.isEmpty()) {
            faults.add(new Fault("RB-001", CONTRACTS, 0, "", "There is no contract; add one as <id>.yaml."));
        }
        for (String path : paths) {
            ContractReader.read(path, files.text(path), faults)
                    .map(contract -> contracts.putIfAbsent(contract.id(), contract))
                    .ifPresent(other -> faults.add(new Fault(
                            "RB-020",
                            path,
                            0,
                            "/id",
                            "Another file has the contract " + other.id() + "; keep one of the two.")));
        }
        return contracts;
    }

    /** What was found in the file of a model. */
    private record Found(Optional<StandardModel> model, List<Fault> faults) {
        static Found of(Contract contract, Standard standard, RulebookFiles files, Workings workings) {
            List<Fault> faults = new ArrayList<>();
            return new Found(ModelReader.read(contract, standard, files, workings, faults), faults);
        }
    }

    /** What decides under a contract, but for its DRL. */
    private record Tables(Contract contract, Map<String, StandardModel> models) {
        static Tables read(Contract contract, RulebookFiles files, Workings workings, List<Fault> faults) {
            List<Standard> tabled = contract.standards().values().stream()
                    .filter(standard -> standard.model() != null)
                    .toList();
            Map<String, StandardModel> models = new LinkedHashMap<>();
            Aside.each(tabled, standard -> Found.of(contract, standard, files, workings))
                    .forEach(found -> {
                        faults.addAll(found.faults());
                        found.model()
                                .ifPresent(model -> models.put(model.standard().id(), model));
                    });
            faults.addAll(TallyWords.faults(contract, models));
            Contract asking = contract.asking(Questionnaires.read(contract, files, faults));
            return new Tables(asking, Collections.unmodifiableMap(models));
        }

        ContractRules with(ContractRules.Drl drl) {
            return new ContractRules(
                    contract.hearing(drl.heard()),
                    models,
                    Collections.unmodifiableMap(Questionnaires.questions(contract)),
                    drl);
        }
    }

    /** A row is known by its id alone, whatever contract it belongs to. */
    private static List<Fault> repeatedRows(Collection<Tables> tables) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        tables.stream().flatMap(contract -> contract.models().values().stream()).forEach(model -> {
            String path = model.standard().model();
            for (Frame.Row row : model.frame().rows()) {
                String owner = owners.putIfAbsent(row.id(), path);
                if (owner != null) {
                    faults.add(new Fault(
                            "RB-038",
                            path,
                            0,
                            "row " + row.id(),
                            "The id is taken by a row of " + owner + "; choose another.",
                            Spot.row(row.id())));
                }
            }
        });
        return faults;
    }

    /**
     * Holds a submission against the contract it names, or against the edition in force of the series it names.
     *
     * @return the submission as its contract understood it
     * @throws SubmissionRefused CT-001 if there is no such contract, CT-003 if no edition is in force for the period, or
     *     with whatever the contract does not accept
     */
    public Submission admit(Submission submission) {
        Contract contract = named(submission.contract(), submission.period());
        return Admission.admit(contract, editions(contract.series()), submission.under(contract.id()));
    }

    /**
     * The contract that a request means: the one of that id, whatever its term, or the edition in force of the series of
     * that name. An edition that never was in force is named by its id alone.
     *
     * @throws SubmissionRefused CT-001 at /contract if there is neither, CT-003 at /period if no edition of the series is
     *     in force for the period
     */
    public Contract named(String name, Period period) {
        ContractRules named = contracts.get(name);
        if (named != null) {
            return named.contract();
        }
        Editions editions = editions(name);
        if (editions.isEmpty()) {
            throw refused(
                    "/contract",
                    "CT-001",
                    "There is no contract '" + name + "'; the contracts are " + String.join(", ", contracts.keySet())
                            + ".");
        }
        return editions.inForce(period)
                .orElseThrow(() -> refused("/period", "CT-003", editions.noneInForce(name, period)));
    }

    private static SubmissionRefused refused(String pointer, String code, String message) {
        return SubmissionRefused.unacceptable(List.of(new Violation(pointer, code, message)));
    }

    /** The editions of a series that are, were or will be in force. */
    public Editions editions(String series) {
        return Editions.of(
                series, contracts.values().stream().map(ContractRules::contract).toList());
    }

    public RulebookFiles files() {
        return files;
    }

    /** The fingerprint of just those files that a decision under a contract depends on, among them those of all contracts. */
    public String fingerprint(ContractRules rules) {
        List<String> paths = new ArrayList<>(files.paths(CONTRACTS, ".yaml"));
        paths.addAll(rules.contract().rules());
        for (Standard standard : rules.contract().standards().values()) {
            Stream.of(standard.model(), standard.questionnaire())
                    .filter(Objects::nonNull)
                    .forEach(paths::add);
        }
        return files.fingerprint(paths);
    }

    /** {@code sha256:…}, the same for the same files. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The contracts it decides under, by id. */
    public Map<String, ContractRules> contracts() {
        return contracts;
    }
}
