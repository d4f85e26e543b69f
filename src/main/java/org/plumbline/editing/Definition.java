package org.plumbline.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model defines under one name, and the expressions that define it.
 *
 * @param name of the decision or the business knowledge model; of a type, or what else has expressions, its id or nothing
 * @param parameters of a business knowledge model
 */
record Definition(String name, Set<String> parameters, List<Expression> expressions) {
    private static final Set<String> FREE_TEXT = Set.of("annotationEntry", "textAnnotation");
    private static final Set<String> TESTS =
            Set.of("inputEntry", "inputValues", "outputValues", "allowedValues", "typeConstraint");
    private static final Set<String> FUNCTIONS = Set.of("businessKnowledgeModel");

    /**
     * An expression of FEEL in a model.
     *
     * @param entry the entry of a context that it gives, "" where it is in none
     */
    record Expression(Element element, boolean isTest, String place, String entry) {
        String text() {
            return element.text().strip();
        }

        Feel.Tree read(Feel feel) {
            return isTest ? feel.tests(text()) : feel.expression(text());
        }
    }

    /** All that is directly below the root of a model. */
    static Stream<Definition> all(ModelFile model) {
        return model.definitions().children().stream()
                .filter(child -> !child.name().equals("extensionElements"))
                .map(child -> of(model, child));
    }

    /** Those that have names expressions may refer to. */
    static Map<String, Definition> named(ModelFile model) {
        return model.definitions().children().stream()
                .filter(child -> child.name().equals("decision") || FUNCTIONS.contains(child.name()))
                .map(child -> of(model, child))
                .collect(Collectors.toMap(Definition::name, Function.identity(), (one, other) -> other));
    }

    /** The names that expressions of a model may call beside the built-in functions. */
    static Set<String> functions(ModelFile model) {
        return model.definitions().children().stream()
                .filter(child -> FUNCTIONS.contains(child.name()))
                .map(child -> child.attribute("name", ""))
                .collect(Collectors.toSet());
    }

    private static Definition of(ModelFile model, Element element) {
        String name = element.attribute("name", element.attribute("id", ""));
        return new Definition(
                name,
                element.all()
                        .filter(child -> child.name().equals("formalParameter"))
                        .map(child -> child.attribute("name", ""))
                        .collect(Collectors.toSet()),
                element.all()
                        .filter(Definition::isExpression)
                        .map(text -> new Expression(
                                text, TESTS.contains(text.parent().name()), place(model, name, text), entry(text)))
                        .toList());
    }

    private static boolean isExpression(Element element) {
        return element.name().equals("text")
                && !FREE_TEXT.contains(element.parent().name())
                && element.around().noneMatch(around -> around.name().equals("extensionElements"))
                && !element.text().isBlank();
    }

    private static String entry(Element text) {
        return text.around()
                .filter(around -> around.name().equals("contextEntry"))
                .flatMap(entry -> entry.children("variable").stream())
                .map(variable -> variable.attribute("name", ""))
                .findFirst()
                .orElse("");
    }

    private static String place(ModelFile model, String name, Element text) {
        return model.tables().stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.cells().contains(text.parent()))
                        .map(row -> name + " row " + row.key() + " column "
                                + table.columns()
                                        .get(row.cells().indexOf(text.parent()))
                                        .expression()))
                .findFirst()
                .orElse(name);
    }
}
