package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.rulebooks.Rulebooks;

/** What the contracts of the newest release call a model of a draft and the facts it decides from. */
@ApplicationScoped
public class ModelWords {
    private static final String MODELS = "dmn/";

    private final Rulebooks rulebooks;

    ModelWords(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** A standard with its contract. */
    public record Decided(Contract contract, Standard standard) {}

    /** What a model decides; empty for one that decides no standard of the newest release. */
    public Optional<Decided> decided(String model) {
        return rulebooks.contracts().stream()
                .flatMap(contract -> contract.standards().values().stream()
                        .filter(standard -> model.equals(standard.model()))
                        .map(standard -> new Decided(contract, standard)))
                .findFirst();
    }

    /** Number and title of what a file of a draft is about: a model or its cases. A file that is neither goes by its path. */
    public String title(String path) {
        return isOfTable(path)
                ? decided(path.replaceAll("\\.cases\\.yaml$", ".dmn"))
                        .map(each ->
                                each.standard().id() + " " + each.standard().title())
                        .orElseGet(() -> ofFile(path))
                : path;
    }

    /** Whether a file is a model or the cases of one. */
    public boolean isOfTable(String path) {
        return path.startsWith(MODELS) && (path.endsWith(".dmn") || path.endsWith(".cases.yaml"));
    }

    /** The title of a contract; its id where the newest release has none of it. */
    public String contract(String id) {
        return rulebooks.contract(id).map(Contract::title).orElse(id);
    }

    /** Number and title of a standard; its number where the newest release has none of it. */
    public String standard(String contract, String standard) {
        return rulebooks
                .contract(contract)
                .map(edition -> edition.standards().get(standard))
                .map(each -> each.id() + " " + each.title())
                .orElse(standard);
    }

    /** A fact by its name in a model; empty for what the contract does not ask for. */
    public Optional<Fact> fact(String model, String name) {
        return decided(model).flatMap(each -> each.contract().fact(name));
    }

    private static String ofFile(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String words = file.replaceAll("(\\.cases)?\\.(dmn|yaml)$", "").replace('-', ' ');
        int name = words.indexOf(' ') + 1;
        if (name >= words.length()) {
            return words;
        }
        return words.substring(0, name) + Character.toUpperCase(words.charAt(name)) + words.substring(name + 1);
    }
}
