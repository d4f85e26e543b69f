package org.plumbline.rulebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.plumbline.contract.Contract;

/** Compiles the DRL files that contracts name, each once, however many contracts share it. */
final class RulesReader {
    static final String CLAUSE = "clause";

    private final Collection<Contract> contracts;
    private final RulebookFiles files;
    private final Map<String, RulesFile> read = new LinkedHashMap<>();
    /** A set, because contracts that share a file share its faults. */
    private final Set<Fault> faults = new LinkedHashSet<>();

    private RulesReader(Collection<Contract> contracts, RulebookFiles files) {
        this.contracts = contracts;
        this.files = files;
    }

    /** Gives the compiled rules by contract, or none where a file has faults; these are added to the list. */
    static Map<String, ContractRules.Drl> read(
            Collection<Contract> contracts, RulebookFiles files, Workings workings, List<Fault> faults) {
        RulesReader reader = new RulesReader(contracts, files);
        contracts.forEach(reader::names);
        reader.packages();
        Map<String, ContractRules.Drl> held = workings.rules().getIfPresent(reader.contents());
        Map<String, ContractRules.Drl> compiled = held == null ? reader.compile() : held;
        faults.addAll(reader.faults);
        if (!reader.faults.isEmpty()) {
            return Map.of();
        }
        workings.rules().put(reader.contents(), compiled);
        return compiled;
    }

    /** The files of the rules of some contracts, in the order in which they are named; none where one has faults. */
    static List<RulesFile> files(Collection<Contract> contracts, RulebookFiles files) {
        RulesReader reader = new RulesReader(contracts, files);
        contracts.forEach(reader::names);
        reader.packages();
        return reader.faults.isEmpty() ? List.copyOf(reader.read.values()) : List.of();
    }

    /** All that the compiled rules depend on. */
    private String contents() {
        return contracts.stream()
                .map(contract -> contract.id() + contract.rules())
                .collect(Collectors.joining(" ", "", files.fingerprint(read.keySet())));
    }

    private void names(Contract contract) {
        Map<String, String> ruleFiles = new HashMap<>();
        for (String path : contract.rules()) {
            if (files.has(path)) {
                RulesFile file = read.computeIfAbsent(path, named -> RulesFile.read(named, files.text(named)));
                faults.addAll(file.faults());
                faults.addAll(file.faultsUnder(contract, ruleFiles));
            } else {
                faults.add(new Fault(
                        "RB-001",
                        "config/contracts/" + contract.id() + ".yaml",
                        0,
                        "/rules",
                        "There is no file " + path + "."));
            }
        }
    }

    /** What is compiled is told apart by its package alone, so that files of one package could only be had together. */
    private void packages() {
        Map<String, String> owners = new HashMap<>();
        for (RulesFile file : read.values()) {
            String owner = owners.putIfAbsent(file.packageName(), file.path());
            if (owner != null) {
                faults.add(new Fault(
                        "RB-045",
                        file.path(),
                        file.drl().getLine(),
                        file.packageName(),
                        "The package is that of " + owner + "; give each file a package of its own."));
            }
        }
    }

    private Map<String, ContractRules.Drl> compile() {
        try {
            return compiled(ShippedRules.compiled(read.values()).orElseGet(() -> RulesCompilation.of(read.values())));
        } catch (RuntimeException broken) {
            // The compiler breaks off over what it takes for an expression of another kind, such as a method named
            // meets; it does not say in which file.
            faults.add(new Fault(
                    "RB-040",
                    "rules/",
                    0,
                    "",
                    "The compiler broke off over one of these files: " + broken.getMessage() + "."));
            return Map.of();
        }
    }

    private Map<String, ContractRules.Drl> compiled(RulesCompilation compilation) {
        if (!compilation.errors().isEmpty()) {
            faults.addAll(RuleErrors.faults(read.values(), files, compilation.errors()));
        }
        if (!faults.isEmpty()) {
            return Map.of();
        }
        Map<String, ContractRules.Drl> compiled = new HashMap<>();
        for (Contract contract : contracts) {
            KieBase base = compilation.base(contract.rules().stream()
                    .map(path -> read.get(path).packageName())
                    .collect(Collectors.toSet()));
            compiled.put(contract.id(), new ContractRules.Drl(base, clauses(base), text(contract)));
        }
        return compiled;
    }

    private String text(Contract contract) {
        return contract.rules().stream().map(files::text).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> clauses(KieBase base) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (KiePackage pack : base.getKiePackages()) {
            for (Rule rule : pack.getRules()) {
                String written = String.valueOf(rule.getMetaData().get(CLAUSE));
                clauses.put(rule.getName(), written.replace("\"", ""));
            }
        }
        return clauses;
    }
}
