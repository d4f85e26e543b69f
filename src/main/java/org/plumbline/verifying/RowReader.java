package org.plumbline.verifying;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.IdempotencyKeyEntity;
import org.plumbline.ledger.KeptRows;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.SealEntity;
import org.plumbline.rulebooks.RulebookEntity;
import org.plumbline.rulebooks.RulebookFileEntity;
import org.plumbline.sealing.Rows;

/** Reads the rows of assessments as they are in the database now. */
@ApplicationScoped
public class RowReader {
    private final EntityManager database;
    private final Rows rows;

    RowReader(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * A seal with what it seals.
     *
     * @param rows null if the assessment is not there, or can't be read
     * @param removed whether it is not there
     */
    record Sealed(SealEntity seal, KeptRows rows, boolean removed) {}

    /** The seals that follow a place in the order of chains, at most so many. */
    @Transactional
    List<SealEntity> sealsAfter(SealEntity.Key place, int most) {
        database.unwrap(Session.class).setDefaultReadOnly(true);
        return SealEntity.<SealEntity>find(
                        "from SealEntity where (contract, contractor, number) > (?1, ?2, ?3)"
                                + " order by contract, contractor, number",
                        place.contract(),
                        place.contractor(),
                        place.number())
                .page(0, most)
                .list();
    }

    /** Seals with their rows. */
    @Transactional
    List<Sealed> of(List<SealEntity> seals) {
        database.unwrap(Session.class).setDefaultReadOnly(true);
        List<AssessmentEntity> assessments = AssessmentEntity.list(
                "id in ?1", seals.stream().map(seal -> seal.assessment).toList());
        Map<UUID, KeptRows> rows =
                rows(assessments).stream().collect(Collectors.toMap(kept -> kept.assessment().id, kept -> kept));
        return seals.stream()
                .map(seal -> new Sealed(seal, rows.get(seal.assessment), !rows.containsKey(seal.assessment)))
                .toList();
    }

    /** What the rows say, but for those that say nothing any more. */
    @Transactional
    List<Assessment> assessments(List<KeptRows> kept, Consumer<LedgerFault> findings) {
        List<Assessment> readable = new ArrayList<>();
        for (KeptRows each : kept) {
            try {
                readable.add(rows.assessment(each.assessment(), each.decisions()));
            } catch (UncheckedIOException | SubmissionRefused | NoResultException unreadable) {
                findings.accept(Verification.unreadable(each.assessment().id, unreadable));
            }
        }
        return readable;
    }

    /** Rows that nothing sealed: assessments without a seal, decisions without an assessment, and files without a rulebook. */
    @Transactional
    List<LedgerFault> withoutSeal() {
        List<LedgerFault> inserted = new ArrayList<>();
        database.createQuery(
                        "select a.id from AssessmentEntity a where not exists"
                                + " (select 1 from SealEntity s where s.assessment = a.id)",
                        UUID.class)
                .getResultStream()
                .forEach(id ->
                        inserted.add(new LedgerFault("assessment", id.toString(), "was inserted: it has no seal")));
        database.createQuery(
                        "select d.id from DecisionEntity d where not exists"
                                + " (select 1 from AssessmentEntity a where a.id = d.assessment)",
                        UUID.class)
                .getResultStream()
                .forEach(id -> inserted.add(new LedgerFault("decision", id.toString(), "has no assessment")));
        database.createQuery(
                        "select f from RulebookFileEntity f where not exists"
                                + " (select 1 from RulebookEntity r where r.number = f.rulebook) order by f.rulebook, f.path",
                        RulebookFileEntity.class)
                .getResultStream()
                .forEach(file -> inserted.add(new LedgerFault("rulebook_file", file.path, "has no rulebook")));
        return inserted;
    }

    /** The rows of these assessments, in their order. */
    public List<KeptRows> rows(List<AssessmentEntity> assessments) {
        List<UUID> ids = assessments.stream().map(row -> row.id).toList();
        Map<UUID, List<DecisionEntity>> decisions =
                DecisionEntity.<DecisionEntity>list(
                                "assessment in ?1", Sort.by("position").and("id"), ids)
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.assessment));
        Map<UUID, List<IdempotencyKeyEntity>> keys =
                IdempotencyKeyEntity.<IdempotencyKeyEntity>list(
                                "assessment in ?1", Sort.by("caller").and("key"), ids)
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.assessment));
        Map<Integer, String> fingerprints = new HashMap<>();
        RulebookEntity.<RulebookEntity>listAll().forEach(row -> fingerprints.put(row.number, row.fingerprint));
        return assessments.stream()
                .map(row -> new KeptRows(
                        row,
                        decisions.getOrDefault(row.id, List.of()),
                        keys.getOrDefault(row.id, List.of()),
                        fingerprints))
                .toList();
    }
}
