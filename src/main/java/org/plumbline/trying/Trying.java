package org.plumbline.trying;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plumbline.assessing.KeptFinals;
import org.plumbline.assessing.Pleas;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.sandbox.Sandboxes;
import org.plumbline.settings.Settings;

/**
 * Tries a draft with facts typed in. Nothing is kept. No expression is admitted into a draft that could run for long or do
 * more than compute; one that yet does runs in a process of its own, which is killed.
 */
@ApplicationScoped
public class Trying {
    private static final String UNKNOWN_ROW = "RB-088";

    private final Drafting drafting;
    private final Sandboxes sandboxes;
    private final KeptFinals finals;
    private final Pleas pleas;
    private final Settings settings;

    Trying(Drafting drafting, Sandboxes sandboxes, KeptFinals finals, Pleas pleas, Settings settings) {
        this.pleas = pleas;
        this.drafting = drafting;
        this.sandboxes = sandboxes;
        this.finals = finals;
        this.settings = settings;
    }

    /** The most rows that are tried at once. */
    public int mostRows() {
        return settings.tries().mostRows();
    }

    /**
     * The rulebook of a draft as it stands, to decide by whatever the period.
     *
     * @throws SubmissionRefused unacceptable, with every fault of the draft, if it makes no rulebook
     */
    public TriedRulebook rulebook(Draft draft) {
        try {
            return new TriedRulebook(sandboxes, DraftFiles.of(drafting.files(draft)), finals, pleas);
        } catch (RulebookRefused faulty) {
            throw SubmissionRefused.unacceptable(
                    faulty.faults().stream().map(fault -> violation("", fault)).toList());
        }
    }

    /**
     * A DMN model of a draft as it stands.
     *
     * @param path of any DMN file, be it some standard's or nobody's
     * @param rows ids of the only rows to be active in the tables that have them; empty: all are
     * @return empty if the draft has no such DMN file
     * @throws SubmissionRefused unacceptable, with pointers /model and /rows/0, if the model has errors or no such row
     */
    public Optional<TriedModel> model(Draft draft, String path, List<String> rows) {
        RulebookFiles files = drafting.files(draft);
        if (!path.endsWith(".dmn") || !files.has(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TriedModel(sandboxes, DraftFiles.of(files), path, rows));
        } catch (RulebookRefused faulty) {
            throw SubmissionRefused.unacceptable(faulty.faults().stream()
                    .map(fault -> violation(pointer(fault, rows), fault))
                    .toList());
        }
    }

    private static String pointer(Fault fault, List<String> rows) {
        return fault.code().equals(UNKNOWN_ROW) ? "/rows/" + rows.indexOf(fault.place()) : "/model";
    }

    private static Violation violation(String pointer, Fault fault) {
        return new Violation(
                pointer, fault.code(), fault.toString().substring(fault.code().length() + 1));
    }
}
