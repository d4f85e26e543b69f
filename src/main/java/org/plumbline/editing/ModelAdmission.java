package org.plumbline.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.rulebook.Fault;

/**
 * Whether a model that was uploaded may be compiled and decide: no limit of time can stop FEEL once it runs, so that what
 * could run code, fetch anything or take for ever is not let in. It is an allow-list, of elements and of expressions.
 */
public final class ModelAdmission {
    /** The elements that say what is decided, and on what. Diagrams and extensions are left alone. */
    private static final Set<String> ELEMENTS =
            Set.of("definitions description question allowedAnswers itemDefinition typeRef allowedValues typeConstraint"
                    .concat(" itemComponent inputData variable decision informationRequirement requiredDecision")
                    .concat(" requiredInput knowledgeRequirement requiredKnowledge authorityRequirement")
                    .concat(" requiredAuthority knowledgeSource owner type locationURI businessKnowledgeModel")
                    .concat(" encapsulatedLogic formalParameter literalExpression text decisionTable input")
                    .concat(" inputExpression inputValues output outputValues defaultOutputEntry annotation rule")
                    .concat(" inputEntry outputEntry annotationEntry context contextEntry relation column row list")
                    .concat(" invocation binding parameter conditional if then else textAnnotation association")
                    .concat(" sourceRef targetRef group decisionService outputDecision encapsulatedDecision")
                    .concat(" inputDecision elementCollection drgElement performanceIndicator organizationUnit")
                    .concat(" decisionMaker decisionOwner decisionMade decisionOwned impactingDecision")
                    .concat(" impactedPerformanceIndicator supportedObjective usingProcess usingTask")
                    .split(" "));

    private static final Set<String> LEFT_ALONE = Set.of("extensionElements", "DMNDI");
    private static final Pattern FEEL_LANGUAGE =
            Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

    private final ModelFile model;
    private final AdmittedFeel admitted;
    private final List<Fault> faults = new ArrayList<>();

    private ModelAdmission(ModelFile model, Set<String> trusted) {
        this.model = model;
        this.admitted = new AdmittedFeel(model.names(), Definition.functions(model), trusted);
    }

    /**
     * Lets a model in, or not.
     *
     * @param trusted regular expressions that came with the service, or were let in before: those of a model must be one of these,
     *     word for word
     * @throws EditRefused RB-078 at each expression, RB-079 at each element that is not let in
     */
    public static void admit(ModelFile model, Set<String> trusted) {
        ModelAdmission admission = new ModelAdmission(model, trusted);
        admission.elements(model.definitions());
        admission.names();
        if (admission.faults.isEmpty()) {
            Definition.all(model).forEach(admission::expressions);
        }
        if (admission.faults.isEmpty()) {
            new Workload(model).tooMuch().ifPresent(admission.faults::add);
        }
        if (!admission.faults.isEmpty()) {
            throw new EditRefused(admission.faults);
        }
    }

    /** Whether a file, whatever it holds, can have a regular expression: it is not worth reading otherwise. */
    public static boolean mayHavePatterns(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).contains(AdmittedFeel.REGULAR);
    }

    /** The regular expressions of models. */
    public static Set<String> patterns(Collection<ModelFile> models) {
        Set<String> patterns = new HashSet<>();
        for (ModelFile model : models) {
            Feel feel = new Feel(model.names());
            Definition.all(model)
                    .flatMap(definition -> definition.expressions().stream())
                    .filter(expression -> expression.text().contains(AdmittedFeel.REGULAR))
                    .forEach(expression -> patterns.addAll(
                            AdmittedFeel.patterns(expression.read(feel).node())));
        }
        return patterns;
    }

    private void elements(Element element) {
        if (LEFT_ALONE.contains(element.name())) {
            return;
        }
        element(element)
                .ifPresent(message ->
                        fault("RB-079", element, element.attribute("id", element.attribute("name", "")), message));
        element.children().forEach(this::elements);
    }

    private static Optional<String> element(Element element) {
        if (!ELEMENTS.contains(element.name())) {
            return Optional.of("The element <" + element.name() + "> is not taken: a model stands alone, and is made of"
                    + " tables and expressions. Take it out.");
        }
        if (element.name().equals("text") && !element.children().isEmpty()) {
            return Optional.of("An expression holds no elements; take <"
                    + element.children().get(0).name() + "> out.");
        }
        return Stream.of("kind", "expressionLanguage", "typeLanguage")
                .flatMap(named -> strange(element, named).stream())
                .findFirst();
    }

    /** An attribute, under whatever prefix, that asks for another language than FEEL. */
    private static Optional<String> strange(Element element, String named) {
        return element.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().replaceFirst(".*:", "").equals(named))
                .filter(attribute ->
                        !FEEL_LANGUAGE.matcher(attribute.getValue().strip()).matches())
                .map(attribute -> "Only FEEL is taken, and " + attribute.getKey() + " asks for \""
                        + attribute.getValue() + "\"; take that out.")
                .findFirst();
    }

    /** Names are words, so that an expression can't be read in two ways. */
    private void names() {
        model.definitions().all().filter(ModelFile::isNamed).forEach(element -> {
            String name = element.attribute("name", "");
            AdmittedFeel.nameFault(name)
                    .filter(message -> !name.isEmpty())
                    .ifPresent(message -> fault("RB-079", element, name, message));
        });
    }

    private void expressions(Definition definition) {
        for (Definition.Expression expression : definition.expressions()) {
            admitted.fault(definition, expression)
                    .ifPresent(message -> fault("RB-078", expression.element(), expression.place(), message));
        }
    }

    private void fault(String code, Element element, String place, String message) {
        faults.add(new Fault(code, model.path(), model.line(element), place, message));
    }
}
