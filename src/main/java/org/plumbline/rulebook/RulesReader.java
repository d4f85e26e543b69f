package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieContainer;
import org.plumbline.contract.Contract;

/** Compiles the DRL files a contract names. */
final class RulesReader {
    static final String CLAUSE = "clause";
    static final String SOURCES = "src/main/resources/";

    private RulesReader() {}

    /** Gives the compiled rules, or nothing where a file has faults; these are added to the list. */
    static Optional<ContractRules.Drl> read(Contract contract, RulebookFiles files, List<Fault> faults) {
        List<Fault> own = new ArrayList<>();
        Map<String, String> ruleFiles = new HashMap<>();
        for (String path : contract.rules()) {
            if (files.has(path)) {
                own.addAll(DrlHabits.faults(
                        path, files.text(path), contract.clauses().keySet(), ruleFiles));
            } else {
                own.add(new Fault(
                        "RB-001",
                        "config/contracts/" + contract.id() + ".yaml",
                        0,
                        "/rules",
                        "There is no file " + path + "."));
            }
        }
        Optional<ContractRules.Drl> drl =
                own.stream().anyMatch(fault -> fault.code().equals("RB-001"))
                        ? Optional.empty()
                        : compile(contract, files, own);
        faults.addAll(own);
        return own.isEmpty() ? drl : Optional.empty();
    }

    private static Optional<ContractRules.Drl> compile(Contract contract, RulebookFiles files, List<Fault> faults) {
        KieServices kie = KieServices.get();
        KieFileSystem sources = kie.newKieFileSystem();
        ReleaseId release = kie.newReleaseId(
                "org.plumbline.rulebook", contract.id(), UUID.randomUUID().toString());
        sources.generateAndWritePomXML(release);
        contract.rules().forEach(path -> sources.write(SOURCES + path, files.text(path)));
        KieBuilder builder = kie.newKieBuilder(sources, Thread.currentThread().getContextClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException broken) {
            // The compiler breaks off over what it takes for an expression of another kind, such as a method named
            // meets.
            faults.add(new Fault(
                    "RB-040",
                    "config/contracts/" + contract.id() + ".yaml",
                    0,
                    "/rules",
                    "The compiler broke off over one of these files: " + broken.getMessage() + "."));
            return Optional.empty();
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            faults.addAll(RuleErrors.faults(contract.rules(), files, errors));
            return Optional.empty();
        }
        KieContainer container =
                kie.newKieContainer(release, Thread.currentThread().getContextClassLoader());
        KieBase base = container.getKieBase();
        return Optional.of(new ContractRules.Drl(
                container,
                base,
                clauses(base),
                contract.rules().stream().map(files::text).collect(Collectors.joining("\n"))));
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
