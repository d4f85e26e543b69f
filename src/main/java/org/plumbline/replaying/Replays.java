package org.plumbline.replaying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.fact.DecidedBy;
import org.plumbline.fact.With;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.Locks;
import org.plumbline.replaying.KeptReplay.Status;
import org.plumbline.request.Page;
import org.plumbline.rulebooks.KeptRulebooks;

/** All replays that were ever asked for. */
@ApplicationScoped
public class Replays {
    private static final String STANDINGS =
            "select r, b.at, e.status, e.at, e.reason from ReplayEntity r left join ReplayBegunEntity b on b.replay = r.id"
                    + " left join ReplayEndEntity e on e.replay = r.id where r.id in (:ids) order by r.askedAt desc, r.id";

    private final EntityManager database;
    private final KeptRulebooks rulebooks;
    private final HeldReplays held;

    Replays(EntityManager database, KeptRulebooks rulebooks, HeldReplays held) {
        this.database = database;
        this.rulebooks = rulebooks;
        this.held = held;
    }

    /** What was asked for besides the rulebook. @param engine null where it was asked for before one could be named */
    private record Request(Map<String, String> filter, With with, DecidedBy engine) {}

    /** A row of {@link #STANDINGS}. */
    private record Standing(ReplayEntity asked, Instant begunAt, Status status, Instant endedAt, String reason) {
        KeptReplay kept(KeptReplay.Asked asked, boolean isHeld, ReplayResult result) {
            if (status != null) {
                return new KeptReplay(asked, status, begunAt, new KeptReplay.End(status, endedAt, reason, result));
            }
            Status underWay = begunAt == null ? Status.QUEUED : Status.RUNNING;
            return new KeptReplay(asked, isHeld ? underWay : Status.INTERRUPTED, begunAt, null);
        }
    }

    /** Keeps one as asked for, and holds it: whoever looks sees that somebody has it, until it is let go or this process ends. */
    @Transactional
    public void ask(KeptReplay.Asked asked) {
        // Held before it can be seen, so that nobody sees it interrupted.
        held.hold(asked.id().value());
        ReplayEntity row = new ReplayEntity();
        row.id = asked.id().value();
        row.askedAt = asked.at();
        row.askedBy = asked.by();
        row.rulebook = rulebooks.number(asked.rulebook());
        row.request = Canonical.bytes(new Request(asked.filter(), asked.with(), asked.engine()));
        row.persist();
    }

    /** Keeps that one has begun. */
    @Transactional
    public void begin(KeptReplay.Id id, Instant at) {
        ReplayBegunEntity begun = new ReplayBegunEntity();
        begun.replay = id.value();
        begun.at = at;
        begun.persist();
    }

    /** An end that came first is no error. */
    /** Keeps the end of one; does nothing where it has ended already. */
    @Transactional
    public void end(KeptReplay.Id id, KeptReplay.End end) {
        Locks.take(database, "end of replay " + id.value());
        if (ReplayEndEntity.findById(id.value()) != null) {
            return;
        }
        ReplayEndEntity row = new ReplayEndEntity();
        row.replay = id.value();
        row.status = end.status();
        row.at = end.at();
        row.reason = end.reason();
        row.result = end.result() == null ? null : Canonical.bytes(end.result());
        row.persist();
    }

    /** Holds one no longer: without an end it counts as interrupted from now on. */
    public void letGo(KeptReplay.Id id) {
        held.letGo(id.value());
    }

    /** Whether it is held here and has not ended. */
    public boolean goesOn(KeptReplay.Id id) {
        return held.goesOn(id.value());
    }

    @Transactional
    public Optional<KeptReplay> find(KeptReplay.Id id) {
        return standings(List.of(id.value())).stream().findFirst().map(found -> {
            ReplayEndEntity end = found.end() == null ? null : ReplayEndEntity.findById(id.value());
            return end == null || end.result == null
                    ? found
                    : new KeptReplay(
                            found.asked(),
                            found.status(),
                            found.begunAt(),
                            new KeptReplay.End(
                                    end.status, end.at, end.reason, Canonical.read(end.result, ReplayResult.class)));
        });
    }

    /** The newest first, without their results. */
    @Transactional
    public Page<KeptReplay> page(int page, int size) {
        List<UUID> ids = database.createQuery(
                        "select r.id from ReplayEntity r order by r.askedAt desc, r.id", UUID.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        return new Page<>(standings(ids), page, size, ReplayEntity.count());
    }

    /** Where these stand, without their results. */
    private List<KeptReplay> standings(List<UUID> ids) {
        // Looked at before the ends: one that is let go in between has an end by then.
        Set<UUID> heldBySomebody = held.of(ids);
        return database.createQuery(STANDINGS, Standing.class).setParameter("ids", ids).getResultList().stream()
                .map(row -> row.kept(asked(row.asked()), heldBySomebody.contains(row.asked().id), null))
                .toList();
    }

    private KeptReplay.Asked asked(ReplayEntity row) {
        Request request = Canonical.read(row.request, Request.class);
        return new KeptReplay.Asked(
                new KeptReplay.Id(row.id),
                row.askedAt,
                row.askedBy,
                request.filter(),
                rulebooks.fingerprint(row.rulebook),
                request.with(),
                request.engine() == null ? DecidedBy.RUNNING : request.engine());
    }
}
