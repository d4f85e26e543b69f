package org.plumbline.assessing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.IdempotencyKeyEntity;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.SealEntity;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;
import org.plumbline.request.Page;
import org.plumbline.sealing.ChainHead;
import org.plumbline.sealing.Rows;
import org.plumbline.sealing.Seals;

/** All assessments that were ever kept. */
@ApplicationScoped
public class Assessments {
    /** No reading asked for, as it is kept. */
    public static final String AS_READ = new String(Canonical.bytes(Map.of()), StandardCharsets.UTF_8);

    private final EntityManager database;
    private final Rows rows;
    private final Seals seals;
    private final Instance<AfterKeeping> following;
    private final Clock clock;

    Assessments(EntityManager database, Rows rows, Seals seals, @Any Instance<AfterKeeping> following, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.seals = seals;
        this.following = following;
        this.clock = clock;
    }

    /**
     * Keeps an assessment with its decisions, explanations and facts, all or nothing, links it to the one it supersedes,
     * and seals it. Those of one contract and contractor are kept one after another.
     *
     * @param identified with ids; {@code decidedAt} and {@code supersedes} are found here
     * @param key the idempotency key and body of the request, or null
     * @return the assessment as kept; the first answer if the key was used before with the same body
     * @throws KeyReused if the key was used before with another body
     */
    @Transactional
    public Kept keep(Assessment identified, IdempotencyKey key) {
        if (key != null) {
            Locks.take(database, "key " + identified.submittedBy() + " " + key.key());
            Optional<Assessment> first = answered(identified.submittedBy(), key);
            if (first.isPresent()) {
                return new Kept(first.get(), false);
            }
        }
        Submission about = identified.submission();
        ChainHead.Chain chain = chain(about);
        // Others of the same chain wait until this one is kept: time, seals and what supersedes what agree.
        Locks.take(database, "chain " + chain);
        Optional<SealEntity> before = seals.newest(chain);
        // The database keeps microseconds; what is answered now must be what is read back later.
        Instant now = Seals.notBefore(before, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Assessment kept =
                identified.kept(now, superseded(about).map(Assessment::id).orElse(null));
        persist(kept, key, before);
        following.forEach(each -> each.kept(kept));
        return new Kept(kept, true);
    }

    /**
     * Keeps several in their order as {@link #keep} does, in one transaction: all of them or, when this throws, none.
     *
     * @throws KeyReused if a key was used before with another body
     */
    @Transactional
    public List<Kept> keepAll(List<Unkept> batch) {
        // All locks beforehand and in one order, so that two batches never wait for each other; a single request takes
        // its key before its chain too.
        batch.stream()
                .filter(each -> each.key() != null)
                .map(each -> "key " + each.identified().submittedBy() + " "
                        + each.key().key())
                .sorted()
                .forEach(name -> Locks.take(database, name));
        hold(batch.stream().map(each -> each.identified().submission()).toList());
        return batch.stream().map(each -> keep(each.identified(), each.key())).toList();
    }

    /** Keeps all others from keeping anything of these contracts and contractors until the transaction is over. */
    @Transactional
    public void hold(List<Submission> reports) {
        reports.stream()
                .map(each -> "chain " + chain(each))
                .distinct()
                .sorted()
                .forEach(name -> Locks.take(database, name));
    }

    private static ChainHead.Chain chain(Submission about) {
        return new ChainHead.Chain(about.contract(), about.contractor());
    }

    private void persist(Assessment kept, IdempotencyKey key, Optional<SealEntity> before) {
        AssessmentEntity row = rows.row(kept);
        row.persist();
        List<DecisionEntity> decisions = new ArrayList<>();
        for (var decision : kept.decisions()) {
            DecisionEntity decided = rows.row(row, decisions.size(), decision);
            decided.persist();
            decisions.add(decided);
        }
        Optional<IdempotencyKeyEntity> answered = Optional.ofNullable(key).map(named -> remember(kept, named));
        seals.seal(row, decisions, answered, before);
    }

    /** The assessment that one of a submission would supersede, without its decisions. @param about with its market */
    @Transactional
    public Optional<Assessment> superseded(Submission about) {
        return current(
                        about.contractor(),
                        about.contract(),
                        about.market(),
                        about.period().toString(),
                        about.kind(),
                        Rows.readings(about))
                .map(row -> rows.assessment(row, List.of()));
    }

    private static Optional<AssessmentEntity> current(
            String contractor, String contract, String market, String period, Kind kind, String readings) {
        return AssessmentEntity.<AssessmentEntity>find(
                        "from AssessmentEntity a where contractor = ?1 and contract = ?2 and market = ?3 and period = ?4"
                                + " and kind = ?5 and readings = ?6 and not exists"
                                + " (select 1 from AssessmentEntity later where later.supersedes = a.id)",
                        contractor,
                        contract,
                        market,
                        period,
                        kind,
                        readings)
                .firstResultOptional();
    }

    private static IdempotencyKeyEntity remember(Assessment assessment, IdempotencyKey key) {
        IdempotencyKeyEntity answered = new IdempotencyKeyEntity();
        answered.caller = assessment.submittedBy();
        answered.key = key.key();
        answered.requestHash = key.requestHash();
        answered.assessment = assessment.id().value();
        answered.persist();
        return answered;
    }

    /** The assessment a key was answered with before; empty if it is new. Throws {@link KeyReused} as above. */
    @Transactional
    public Optional<Assessment> answered(String caller, IdempotencyKey key) {
        Optional<IdempotencyKeyEntity> known = IdempotencyKeyEntity.find("caller = ?1 and key = ?2", caller, key.key())
                .firstResultOptional();
        known.filter(answered -> !MessageDigest.isEqual(answered.requestHash, key.requestHash()))
                .ifPresent(other -> {
                    throw KeyReused.of(key.key());
                });
        return known.flatMap(answered -> find(new Assessment.Id(answered.assessment), Caller.SERVICE));
    }

    /** One assessment; empty if there is none of this id that the caller may see. */
    @Transactional
    public Optional<Assessment> find(Assessment.Id id, Caller caller) {
        return AssessmentEntity.<AssessmentEntity>findByIdOptional(id.value())
                .filter(row -> caller.sees(row.contractor))
                .map(row -> rows.assessment(row, DecisionEntity.list("assessment", Sort.by("position"), row.id)));
    }

    /**
     * The newest assessment of a period that is about the same contractor, contract and market as a submission, as the contract is
     * read; without its decisions.
     */
    @Transactional
    public Optional<Assessment> latest(Submission about, Period period, Kind kind) {
        return current(about.contractor(), about.contract(), about.market(), period.toString(), kind, AS_READ)
                .map(row -> rows.assessment(row, List.of()));
    }

    /** The newest assessment of each month of the year of a submission, as the contract is read; in the order of months. */
    @Transactional
    public List<Assessment> months(Submission about) {
        return assessments(AssessmentEntity.<AssessmentEntity>list(
                "from AssessmentEntity a where contractor = ?1 and contract = ?2 and market = ?3 and year = ?4 and kind = ?5"
                        + " and readings = ?6 and not exists"
                        + " (select 1 from AssessmentEntity later where later.supersedes = a.id) order by period",
                about.contractor(),
                about.contract(),
                about.market(),
                (short) about.period().year(),
                Kind.MONTHLY,
                AS_READ));
    }

    /** The assessment that took the place of another; empty where that one holds. */
    @Transactional
    public Optional<Assessment> supersededBy(Assessment.Id id) {
        return AssessmentEntity.<AssessmentEntity>find("supersedes", id.value())
                .firstResultOptional()
                .flatMap(row -> find(new Assessment.Id(row.id), Caller.SERVICE));
    }

    @Transactional
    public Page<Assessment> page(AssessmentQuery query) {
        Conditions where = new Conditions()
                .equal("contractor", query.contractor())
                .equal("contract", query.contract())
                .equal("market", query.market())
                .equal("period", query.period())
                .equal("year", query.year() == null ? null : query.year().shortValue())
                .equal("kind", query.kind());
        PanacheQuery<AssessmentEntity> matching =
                AssessmentEntity.find(where.text(), Sort.descending("decidedAt").and("id"), where.parameters());
        List<AssessmentEntity> page = matching.page(query.page(), query.size()).list();
        return new Page<>(assessments(page), query.page(), query.size(), matching.count());
    }

    private List<Assessment> assessments(List<AssessmentEntity> found) {
        Map<UUID, List<DecisionEntity>> decisions = DecisionEntity.<DecisionEntity>list(
                        "assessment in ?1",
                        Sort.by("position"),
                        found.stream().map(row -> row.id).toList())
                .stream()
                .collect(Collectors.groupingBy(decision -> decision.assessment));
        return found.stream()
                .map(row -> rows.assessment(row, decisions.get(row.id)))
                .toList();
    }

    /** What to keep: with ids and time, and the key of its request or null. */
    public record Unkept(Assessment identified, IdempotencyKey key) {}

    /**
     * What became of a request.
     *
     * @param isNew false when an earlier request with the same key had been answered already
     */
    public record Kept(Assessment assessment, boolean isNew) {}
}
