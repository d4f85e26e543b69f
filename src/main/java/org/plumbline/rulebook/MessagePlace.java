package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;

/** Where in a model a message of the DMN engine belongs. */
final class MessagePlace {
    private final DMNMessage message;
    private final Optional<DMNModelInstrumentedBase> source;

    MessagePlace(DMNMessage message) {
        this.message = message;
        this.source = Optional.ofNullable(message.getSourceReference())
                .filter(DMNModelInstrumentedBase.class::isInstance)
                .map(DMNModelInstrumentedBase.class::cast);
    }

    /** The place in words: the id of the element, with its row if it stands in one. */
    String told() {
        if (source.isEmpty()) {
            return message.getSourceId() == null ? "" : message.getSourceId();
        }
        String element = source.get() instanceof DMNElement named && named.getId() != null ? named.getId() : "";
        return within(DecisionRule.class)
                .filter(row -> !element.equals(row.getId()))
                .map(row -> "row " + row.getId() + " cell " + element)
                .orElse(element);
    }

    /** The place as data. */
    Spot spot() {
        return within(DecisionTable.class)
                .map(table -> within(DecisionRule.class)
                        .map(row -> Spot.cell(table.getId(), row.getId(), unreadable(table, row)))
                        .orElseGet(() -> Spot.cell(
                                table.getId(),
                                null,
                                within(InputClause.class)
                                        .map(input -> TableReader.column(input).name())
                                        .orElse(null))))
                .orElse(Spot.NONE);
    }

    private <T> Optional<T> within(Class<T> kind) {
        DMNModelInstrumentedBase element = source.orElse(null);
        while (element != null && !kind.isInstance(element)) {
            element = element.getParent();
        }
        return Optional.ofNullable(kind.cast(element));
    }

    /** The engine names the row alone where it can't read a cell; null where each cell can be read by itself. */
    private static String unreadable(DecisionTable table, DecisionRule row) {
        int inputs = Math.min(table.getInput().size(), row.getInputEntry().size());
        int outputs = Math.min(table.getOutput().size(), row.getOutputEntry().size());
        return IntStream.range(0, inputs)
                .filter(i -> !isReadable(row.getInputEntry().get(i).getText(), true))
                .mapToObj(i -> TableReader.column(table.getInput().get(i)).name())
                .findFirst()
                .or(() -> IntStream.range(0, outputs)
                        .filter(i -> !isReadable(row.getOutputEntry().get(i).getText(), false))
                        .mapToObj(i -> table.getOutput().get(i).getName())
                        .findFirst())
                .orElse(null);
    }

    private static boolean isReadable(String cell, boolean test) {
        FEEL feel = FEELBuilder.builder().build();
        List<SyntaxErrorEvent> errors = new ArrayList<>();
        feel.addListener(event -> {
            if (event instanceof SyntaxErrorEvent error) {
                errors.add(error);
            }
        });
        if (cell == null || cell.isBlank()) {
            return !test;
        }
        try {
            if (test) {
                feel.processUnaryTests(cell, feel.newCompilerContext());
            } else {
                feel.processExpression(cell, feel.newCompilerContext());
            }
            return errors.isEmpty();
        } catch (RuntimeException unreadable) {
            // The parser takes what is no test at all no better than by an exception of its own.
            return false;
        }
    }
}
