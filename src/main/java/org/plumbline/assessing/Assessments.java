package org.plumbline.assessing;

import java.util.List;
import java.util.Optional;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Submission;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;
import org.plumbline.request.Page;

/** All assessments that were ever kept. */
public interface Assessments {

    /**
     * Keeps an assessment with its decisions, explanations and facts, all or nothing, links it to the one it supersedes,
     * and seals it. Those of one contract and contractor are kept one after another.
     *
     * @param identified with ids; {@code decidedAt} and {@code supersedes} are found here
     * @param key the idempotency key and body of the request, or null
     * @return the assessment as kept; the first answer if the key was used before with the same body
     * @throws KeyReused if the key was used before with another body
     */
    Kept keep(Assessment identified, IdempotencyKey key);

    /**
     * Keeps several in their order as {@link #keep} does, in one transaction: all of them or, when this throws, none.
     *
     * @throws KeyReused if a key was used before with another body
     */
    List<Kept> keepAll(List<Unkept> batch);

    /** Keeps all others from keeping anything of these contracts and contractors until the transaction is over. */
    void hold(List<Submission> reports);

    /** The assessment that one of a submission would supersede, without its decisions. @param about with its market */
    Optional<Assessment> superseded(Submission about);

    /** The assessment a key was answered with before; empty if it is new. Throws {@link KeyReused} as above. */
    Optional<Assessment> answered(String caller, IdempotencyKey key);

    /** One assessment; empty if there is none of this id that the caller may see. */
    Optional<Assessment> find(Assessment.Id id, Caller caller);

    /**
     * The latest final assessment of a year that is about the same contractor, contract and market as a submission, as
     * the contract is read.
     */
    Optional<Assessment> latestFinal(Submission about, int year);

    Page<Assessment> page(AssessmentQuery query);

    /** What to keep: with ids and time, and the key of its request or null. */
    record Unkept(Assessment identified, IdempotencyKey key) {}

    /**
     * What became of a request.
     *
     * @param isNew false when an earlier request with the same key had been answered already
     */
    record Kept(Assessment assessment, boolean isNew) {}
}
