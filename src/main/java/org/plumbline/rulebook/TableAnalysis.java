package org.plumbline.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Overlap;

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

    /**
     * Nothing to mend. Rows with one outcome may stand apart: the engine does not see that their reasons differ. That
     * another hit policy would suit an overlap is no way to mend it here.
     */
    private static final Set<DMNMessageType> WELL = Set.of(
            DMNMessageType.DECISION_TABLE_ANALYSIS_EMPTY,
            DMNMessageType.DECISION_TABLE_CONTRACTION_RULE,
            DMNMessageType.DECISION_TABLE_HITPOLICY_RECOMMENDER);

    private static final Set<DMNMessageType> UNANALYSED =
            Set.of(DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR, DMNMessageType.DECISION_TABLE_ANALYSIS);

    private TableAnalysis() {}

    /** Every fault of every DMN file, in the order of their paths. */
    public static List<Fault> faults(RulebookFiles files) {
        return faults(files, new Workings());
    }

    /** As {@link #faults(RulebookFiles)}; files that were analysed before are not analysed again. */
    public static List<Fault> faults(RulebookFiles files, Workings workings) {
        DMNValidator validator = DMNValidatorFactory.newValidator();
        try {
            List<Fault> faults = new ArrayList<>();
            for (String path : files.paths("dmn/", ".dmn")) {
                String contents = files.fingerprint(List.of(path));
                faults.addAll(workings.analyses().get(contents, absent -> List.copyOf(faults(validator, path, files))));
            }
            return faults;
        } finally {
            validator.dispose();
        }
    }

    private static List<Fault> faults(DMNValidator validator, String path, RulebookFiles files) {
        Optional<Fault> malformed = WellFormed.fault(path, files.bytes(path));
        if (malformed.isPresent()) {
            return List.of(malformed.get());
        }
        List<DMNMessage> messages = validator.validate(
                new StringReader(files.text(path)),
                DMNValidator.Validation.VALIDATE_SCHEMA,
                DMNValidator.Validation.VALIDATE_MODEL,
                DMNValidator.Validation.VALIDATE_COMPILATION,
                DMNValidator.Validation.ANALYZE_DECISION_TABLE);
        List<Fault> faults = new ArrayList<>();
        messages.stream()
                .filter(message -> !WELL.contains(message.getMessageType()))
                .filter(message -> regions(message).isEmpty())
                .forEach(message -> faults.add(fault(path, message)));
        analyses(messages).forEach(analysis -> faults.addAll(faults(path, analysis)));
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

    private static List<Fault> faults(String path, DTAnalysis analysis) {
        List<Fault> faults = new ArrayList<>(IdleRows.faults(path, analysis.getSource()));
        // The engine takes the ends of a cell such as [3..2] as they stand, and finds what is not there.
        boolean misled = faults.stream().anyMatch(idle -> idle.spot().column() != null);
        if (!analysis.isError() && !misled) {
            analysis.getGaps().forEach(gap -> faults.add(gap(path, analysis, gap)));
            overlaps(analysis).forEach(overlap -> faults.add(overlap(path, analysis, overlap)));
        }
        return faults;
    }

    /** The analyses of tables that some messages come from, each once. */
    private static Collection<DTAnalysis> analyses(List<DMNMessage> messages) {
        return messages.stream()
                .filter(DMNDTAnalysisMessage.class::isInstance)
                .map(message -> ((DMNDTAnalysisMessage) message).getAnalysis())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The gaps or overlaps that a message stands for, of which the analysis itself knows more. */
    private static Collection<?> regions(DMNMessage message) {
        if (!(message instanceof DMNDTAnalysisMessage told)
                || told.getAnalysis().isError()) {
            return List.of();
        }
        if (message.getMessageType() == DMNMessageType.DECISION_TABLE_GAP) {
            return told.getAnalysis().getGaps();
        }
        return OVERLAPS.contains(message.getMessageType()) ? overlaps(told.getAnalysis()) : List.of();
    }

    /** Rows may overlap where the hit policy says which of them decides. */
    private static List<Overlap> overlaps(DTAnalysis analysis) {
        return analysis.getSource().getHitPolicy() == HitPolicy.UNIQUE ? analysis.getOverlaps() : List.of();
    }

    private static Fault gap(String path, DTAnalysis analysis, Hyperrectangle gap) {
        DecisionTable table = analysis.getSource();
        List<Stretch> region = Stretch.of(table, analysis.getDdtaTable(), gap);
        ProposedRow proposed = ProposedRow.of(table, region);
        String told =
                "The table leaves a gap: no row holds for %s. Add a row with the cells %s, or widen a row beside it."
                        .formatted(Stretch.told(region), proposed.cells());
        return new Fault(
                "RB-033",
                path,
                0,
                place(table),
                told,
                new Spot(table.getId(), null, null, region, List.of(), proposed));
    }

    private static Fault overlap(String path, DTAnalysis analysis, Overlap overlap) {
        DecisionTable table = analysis.getSource();
        List<Stretch> region = Stretch.of(table, analysis.getDdtaTable(), overlap.getOverlap());
        List<String> rows = overlap.getRules().stream()
                .sorted()
                .map(number -> IdleRows.name(table, table.getRule().get(number - 1)))
                .toList();
        String told = "Rows overlap: %s hold together for %s. Make one of them narrower."
                .formatted(String.join(" and ", rows), Stretch.told(region));
        return new Fault(
                "RB-034", path, 0, place(table), told, new Spot(table.getId(), null, null, region, rows, null));
    }

    private static String place(DecisionTable table) {
        return table.getId() == null ? "" : table.getId();
    }

    /** A message of the DMN engine as a fault, told by its type: a gap is only a warning to the engine. */
    static Fault fault(String path, DMNMessage message) {
        String told = message.getText().strip();
        if (message.getMessageType() == DMNMessageType.DECISION_TABLE_GAP) {
            return fault("RB-033", path, message, "The table may leave a gap. " + told);
        }
        if (OVERLAPS.contains(message.getMessageType())) {
            return fault("RB-034", path, message, "Rows overlap; make one of them narrower. " + told);
        }
        if (UNANALYSED.contains(message.getMessageType())) {
            return fault("RB-035", path, message, "The table could not be analysed. " + told);
        }
        return fault("RB-030", path, message, told);
    }

    private static Fault fault(String code, String path, DMNMessage message, String told) {
        MessagePlace place = new MessagePlace(message);
        return new Fault(code, path, 0, place.told(), told, place.spot());
    }
}
