package org.plumbline.rulebooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.cases.Case;
import org.plumbline.cases.CaseReader;
import org.plumbline.decision.Frame;
import org.plumbline.rulebook.Rulebook;

/** Shows people the tables of the rulebook published last, and the cases beside them. */
@ApplicationScoped
public class Browsing {
    private static final String DMN = ".dmn";
    private static final String CASES = ".cases.yaml";

    private final Rulebooks rulebooks;

    Browsing(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** The table of a standard, with its clause and what is read into it; empty if there is none. */
    public Optional<Frame> frame(String contract, String standard) {
        return Optional.ofNullable(rulebooks.newest().contracts().get(contract))
                .flatMap(rules -> rules.frames().stream()
                        .filter(frame -> frame.standard().equals(standard))
                        .findFirst());
    }

    /** The cases of a file of that rulebook; none where there is no such file. */
    public List<Case> cases(String path) {
        Rulebook rulebook = rulebooks.newest();
        return rulebook.files().has(path)
                ? CaseReader.read(path, rulebook.files().text(path), new ArrayList<>())
                : List.of();
    }

    /** Where the cases of a model stand. */
    public static String casesOf(String model) {
        return model.endsWith(DMN) ? model.substring(0, model.length() - DMN.length()) + CASES : model;
    }
}
