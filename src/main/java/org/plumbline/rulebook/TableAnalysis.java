package org.plumbline.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Proves of each table that its rows leave no gap and don't overlap; validates schema, model and expressions. */
public final class TableAnalysis {
    private static final Set<DMNMessageType> OVERLAPS = Set.of(
            DMNMessageType.DECISION_TABLE_OVERLAP,
            DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE,
            DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_ANY);
    /** What the engine says of a table it has analysed, by kind of finding; without any of these it has not. */
    private static final Set<DMNMessageType> ANALYSED = Set.of(
            DMNMessageType.DECISION_TABLE_ANALYSIS_EMPTY,
            DMNMessageType.DECISION_TABLE_CONTRACTION_RULE,
            DMNMessageType.DECISION_TABLE_GAP,
            DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE);

    /** Nothing to mend. Rows with one outcome may stand apart: the engine does not see that their reasons differ. */
    private static final Set<DMNMessageType> WELL =
            Set.of(DMNMessageType.DECISION_TABLE_ANALYSIS_EMPTY, DMNMessageType.DECISION_TABLE_CONTRACTION_RULE);

    private static final Set<DMNMessageType> UNANALYSED =
            Set.of(DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR, DMNMessageType.DECISION_TABLE_ANALYSIS);

    private TableAnalysis() {}

    /** Every fault of every DMN file, in the order of their paths. */
    public static List<Fault> faults(RulebookFiles files) {
        DMNValidator validator = DMNValidatorFactory.newValidator();
        try {
            return files.paths("dmn/", ".dmn").stream()
                    .flatMap(path -> faults(validator, path, files.text(path)).stream())
                    .toList();
        } finally {
            validator.dispose();
        }
    }

    private static List<Fault> faults(DMNValidator validator, String path, String text) {
        Optional<Fault> malformed = WellFormed.fault(path, text);
        if (malformed.isPresent()) {
            return List.of(malformed.get());
        }
        List<DMNMessage> messages = validator.validate(
                new StringReader(text),
                DMNValidator.Validation.VALIDATE_SCHEMA,
                DMNValidator.Validation.VALIDATE_MODEL,
                DMNValidator.Validation.VALIDATE_COMPILATION,
                DMNValidator.Validation.ANALYZE_DECISION_TABLE);
        List<Fault> faults = new ArrayList<>();
        messages.stream()
                .filter(message -> !WELL.contains(message.getMessageType()))
                .forEach(message -> faults.add(fault(path, message)));
        if (faults.isEmpty() && messages.stream().noneMatch(message -> ANALYSED.contains(message.getMessageType()))) {
            faults.add(new Fault(
                    "RB-035",
                    path,
                    0,
                    "",
                    "The table was not analysed for gaps and overlaps; test the quantities with plain comparisons."));
        }
        return faults;
    }

    /** A message of the DMN engine as a fault, told by its type: a gap is only a warning to the engine. */
    static Fault fault(String path, DMNMessage message) {
        String told = message.getMessage().strip();
        if (message.getMessageType() == DMNMessageType.DECISION_TABLE_GAP) {
            return new Fault("RB-033", path, 0, place(message), "The table leaves a gap; add a row for it. " + told);
        }
        if (OVERLAPS.contains(message.getMessageType())) {
            return new Fault("RB-034", path, 0, place(message), "Rows overlap; make one of them narrower. " + told);
        }
        if (UNANALYSED.contains(message.getMessageType())) {
            return new Fault("RB-035", path, 0, place(message), "The table could not be analysed. " + told);
        }
        return new Fault("RB-030", path, 0, place(message), told);
    }

    private static String place(DMNMessage message) {
        if (!(message.getSourceReference() instanceof DMNModelInstrumentedBase source)) {
            return message.getSourceId() == null ? "" : message.getSourceId();
        }
        DMNModelInstrumentedBase element = source;
        while (element != null && !(element instanceof DecisionRule)) {
            element = element.getParent();
        }
        String cell = source instanceof DMNElement named && named.getId() != null ? named.getId() : "";
        return element instanceof DecisionRule row && !cell.equals(row.getId())
                ? "row " + row.getId() + " cell " + cell
                : cell;
    }
}
