package org.plumbline.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.rulebook.Fault;

/**
 * How much work a model can make, at most, taking what is submitted to be of the size of a year: so what doubles and
 * doubles again, or goes through loops in loops, is seen before it is run. A draft is tried in a process that can be
 * killed, but what is published decides in the service itself, for facts that nobody tried.
 */
final class Workload {
    /** Steps of a model, a minute of them at worst. Of those that ship one comes to a fifth, all others to a thirtieth. */
    static final double MOST = 1e7;

    /** What is submitted is taken to be a list, and each of its parts again, as long as a year has months. */
    static final Load SUBMITTED = new Load(12, 1);

    private final ModelFile model;
    private final Feel feel;
    private final Map<String, Definition> definitions;
    private final Map<Asked, Load> known = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** A definition, for parameters of a size. */
    private record Asked(String name, double size) {}

    /** Something that is defined by itself. */
    private static final class Circle extends RuntimeException {
        private final String name;

        Circle(String name) {
            this.name = name;
        }
    }

    Workload(ModelFile model) {
        this.model = model;
        this.feel = new Feel(model.names());
        this.definitions = Definition.named(model);
    }

    /** The definition that makes the most work, where all together make too much; or one that is defined by itself. */
    Optional<Fault> tooMuch() {
        try {
            double all = definitions.keySet().stream().mapToDouble(this::work).sum();
            return all <= MOST
                    ? Optional.empty()
                    : definitions.keySet().stream()
                            .max(Comparator.comparingDouble(this::work).thenComparing(Comparator.naturalOrder()))
                            .map(name -> fault(
                                    name,
                                    "This repeats so much, in loops or by names, that it could take for ever; state it in"
                                            + " fewer steps."));
        } catch (Circle circle) {
            return Optional.of(fault(circle.name, "This is defined by itself; say it without."));
        }
    }

    private double work(String name) {
        return of(name, SUBMITTED).work();
    }

    private Fault fault(String name, String message) {
        return new Fault("RB-078", model.path(), 0, name, message);
    }

    boolean isDefined(String name) {
        return definitions.containsKey(name);
    }

    /** What a definition comes to for its parameters, whose size is rounded up to a power of two, so that there are few. */
    Load of(String name, Load parameters) {
        Asked asked = new Asked(name, Math.scalb(1.0, Math.getExponent(Math.nextDown(parameters.size())) + 1));
        if (!known.containsKey(asked)) {
            if (open.contains(name)) {
                throw new Circle(name);
            }
            open.push(name);
            known.put(asked, of(definitions.get(name), new Load(asked.size(), 1)));
            open.pop();
        }
        return known.get(asked);
    }

    /**
     * One expression, or the cells of a table or a relation. Entries of a boxed context stand for what they say in those
     * below them.
     */
    private Load of(Definition definition, Load parameters) {
        Map<String, Load> names = new HashMap<>();
        definition.parameters().forEach(parameter -> names.put(parameter, parameters));
        List<Load> loads = new ArrayList<>();
        for (Definition.Expression expression : definition.expressions()) {
            Load load = new ExpressionLoad(this, names).of(expression.read(feel).node());
            loads.add(load);
            if (!expression.entry().isEmpty()) {
                names.merge(expression.entry(), load, (one, other) -> Load.all(List.of(one, other)));
            }
        }
        return loads.size() == 1 ? loads.get(0) : Load.all(loads);
    }
}
