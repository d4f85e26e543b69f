package org.plumbline.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plumbline.fact.Submission;

/**
 * Every standard of a contract decided for one submission.
 *
 * @param id null until it is kept; so are {@code decidedAt}, {@code submittedBy} and {@code supersedes}
 * @param submission the submission as its contract admitted it
 * @param rulebook fingerprint of the rulebook that decided, {@code sha256:…}
 * @param engine that decided by it
 * @param decisions in contract order
 * @param settlement null where no money is settled
 */
public record Assessment(
        Id id,
        Submission submission,
        String rulebook,
        Engine engine,
        Instant decidedAt,
        String submittedBy,
        Id supersedes,
        List<Decision> decisions,
        Settlement settlement,
        List<Obligation> obligations) {

    /** Identity of a kept assessment. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An assessment that nobody has kept yet. */
    public static Assessment unkept(
            Submission submission,
            String rulebook,
            Engine engine,
            List<Decision> decisions,
            Settlement settlement,
            List<Obligation> obligations) {
        return new Assessment(null, submission, rulebook, engine, null, null, null, decisions, settlement, obligations);
    }

    /** The same assessment with ids of its own and its decisions', and who asked for it. */
    public Assessment identifiedAs(Id newId, List<Decision> identified, String caller) {
        return new Assessment(
                newId,
                submission,
                rulebook,
                engine,
                decidedAt,
                caller,
                supersedes,
                identified,
                settlement,
                obligations);
    }

    /**
     * The same assessment, kept.
     *
     * @param superseded the one whose place it takes, or null
     */
    public Assessment kept(Instant at, Id superseded) {
        return new Assessment(
                id, submission, rulebook, engine, at, submittedBy, superseded, decisions, settlement, obligations);
    }

    /** The same assessment without the reasons of its decisions. */
    public Assessment inShort() {
        return new Assessment(
                id,
                submission,
                rulebook,
                engine,
                decidedAt,
                submittedBy,
                supersedes,
                decisions.stream().map(Decision::inShort).toList(),
                settlement,
                obligations);
    }
}
