package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;

/** Reads the questionnaires a contract names, and holds their rows against the contract and one another. */
final class Questionnaires {
    private Questionnaires() {}

    /** What all of them ask, in the order of their sheets; faults are added to the list. */
    static List<Requirement> read(Contract contract, RulebookFiles files, List<Fault> faults) {
        List<Requirement> requirements = new ArrayList<>();
        contract.standards().values().stream()
                .map(Standard::questionnaire)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(path -> requirements.addAll(new QuestionnaireReader(contract, path).read(files, faults)));
        if (faults.isEmpty()) {
            faults.addAll(unasked(contract, requirements));
        }
        return requirements;
    }

    private static List<Fault> unasked(Contract contract, List<Requirement> requirements) {
        List<Fault> faults = new ArrayList<>();
        contract.standards().values().stream()
                .filter(standard -> standard.questionnaire() != null)
                .filter(standard ->
                        requirements.stream().noneMatch(row -> row.question().equals(standard.id())))
                .forEach(standard -> faults.add(new Fault(
                        "RB-062",
                        standard.questionnaire(),
                        0,
                        "",
                        "The contract has the question " + standard.id() + ", but no row asks it.")));
        return faults;
    }

    /** The questions by standard, each with the frame of its explanations. */
    static Map<String, Question> questions(Contract contract) {
        Map<String, List<Requirement>> byQuestion = new HashMap<>();
        contract.requirements().forEach(requirement -> byQuestion
                .computeIfAbsent(requirement.question(), id -> new ArrayList<>())
                .add(requirement));
        Map<String, Question> questions = new LinkedHashMap<>();
        contract.standards().values().stream()
                .filter(standard -> standard.questionnaire() != null)
                .forEach(standard -> {
                    List<Requirement> asked = byQuestion.getOrDefault(standard.id(), List.of());
                    questions.put(standard.id(), new Question(standard, frame(contract, standard, asked), asked));
                });
        return questions;
    }

    private static Frame frame(Contract contract, Standard standard, List<Requirement> asked) {
        return new Frame(
                standard.id(),
                standard.title(),
                TableReader.clause(contract, standard),
                Question.told(asked).stream()
                        .map(row -> new Frame.Quantity(row.id(), row.asks(), type(row.kind()), null))
                        .toList(),
                List.of(),
                standard.title(),
                List.of(),
                List.of(),
                TableReader.interpretations(contract, standard));
    }

    /** A percentage is answered in whole percents, where a rate is a part of one. */
    private static String type(Requirement.Kind kind) {
        return switch (kind) {
            case COUNT -> "count";
            case PERCENT -> "percentage";
            case CHOICE, TEXT, ATTACHMENT, DATE, PARTS -> "text";
        };
    }
}
