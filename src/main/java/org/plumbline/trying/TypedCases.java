package org.plumbline.trying;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Standard;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.ModelWords;
import org.plumbline.drafting.Workbench;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.JsonTree;
import org.plumbline.web.Fields;
import org.plumbline.web.NotKept;

/** Makes cases of facts typed into a form: the draft decides them, and the case expects what came of it. */
@ApplicationScoped
public class TypedCases {
    static final String FACT = "fact.";

    private final ModelWords words;
    private final Trying trying;
    private final Workbench workbench;

    TypedCases(ModelWords words, Trying trying, Workbench workbench) {
        this.words = words;
        this.trying = trying;
        this.workbench = workbench;
    }

    /** What the form asks for. */
    public record Form(String contract, String standard, List<Contract.Market> markets, int year, List<Fact> facts) {}

    /** The form for the cases of a model; empty for one that decides no standard of the newest release. */
    Optional<Form> form(String model) {
        return words.decided(model).map(each -> form(each.contract(), each.standard()));
    }

    private static Form form(Contract contract, Standard standard) {
        List<Contract.Market> markets = contract.markets().values().stream()
                .filter(market -> standard.markets().contains(market.id()))
                .toList();
        LinkedHashMap<String, Fact> facts = new LinkedHashMap<>();
        if (contract.money() != null) {
            contract.fact(contract.money().base()).ifPresent(base -> facts.put(base.id(), base));
        }
        standard.facts().stream()
                .flatMap(id -> contract.fact(id).stream())
                .filter(Fact::isStatable)
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        return new Form(contract.id(), standard.id(), markets, contract.from().getYear(), List.copyOf(facts.values()));
    }

    /**
     * The case file that pins what the draft makes of the facts.
     *
     * @throws SubmissionRefused if the draft does not accept them, or can't decide
     */
    String caseOf(Draft draft, String path, Fields fields) {
        String model = path.replaceAll("\\.cases\\.yaml$", ".dmn");
        Form form = form(model).orElseThrow(() -> NotKept.inLedger("standard of", model));
        Map<String, Object> facts = new LinkedHashMap<>();
        form.facts().forEach(fact -> {
            String text = fields.text(FACT + fact.id());
            if (!text.isEmpty()) {
                facts.put(fact.id(), value(fact, text));
            }
        });
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("contract", form.contract());
        request.put("contractor", "example");
        request.put("market", fields.text("market"));
        request.put("period", fields.text("period"));
        request.put("facts", facts);
        return trying.rulebook(draft)
                .pin(SubmissionReader.read(request), form.standard(), fields.text("name"), workbench.caller())
                .orElseThrow(() -> SubmissionRefused.unacceptable(List.of(new Violation(
                        "/market", "FA-002", "The standard is not decided in this market; choose another."))));
    }

    private static Object value(Fact fact, String text) {
        return fact.type() == FactType.LIST ? JsonTree.read(text.getBytes(StandardCharsets.UTF_8)) : fact.stated(text);
    }
}
