package org.plumbline.sealing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.ledger.AuditEntity;
import org.plumbline.ledger.Locks;
import org.plumbline.request.AuditTrail;

/** The audit trail in the ledger: one chain of sealed entries, and the submissions that stand among the assessments. */
@ApplicationScoped
public class LedgerAudit implements AuditTrail {
    private static final int LONGEST_TEXT = 2_000;

    /** Submissions stand in the ledger already, sealed. */
    private static final String TRAIL =
            """
            (select id, at, who, act, target, detail from audit
             union all
             select id, decided_at, submitted_by, 'SUBMITTED', 'assessment ' || id,
                    concat_ws(', ', contract, contractor, market, period, kind) from assessment) trail""";

    private final EntityManager database;
    private final Seals seals;
    private final NewHeads newHeads;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    LedgerAudit(EntityManager database, Seals seals, NewHeads newHeads, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.newHeads = newHeads;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String who, Act act, String target, String detail) {
        Locks.take(database, "audit");
        Optional<AuditEntity> before = newest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntity row = new AuditEntity();
        row.number = before.map(earlier -> earlier.number + 1).orElse(1L);
        row.id = ids.generate();
        row.at = before.map(earlier -> earlier.at).filter(now::isBefore).orElse(now);
        row.who = kept(who);
        row.act = act.name();
        row.target = kept(target);
        row.detail = kept(detail);
        row.previous = before.map(earlier -> earlier.seal).orElse(Sealer.NOTHING_BEFORE);
        row.seal = seals.sealer().seal(row);
        row.persist();
        newHeads.add(AuditCheck.head(row));
    }

    public static Optional<AuditEntity> newest() {
        return AuditEntity.<AuditEntity>find("order by number desc").firstResultOptional();
    }

    /** As much of a text as is kept; the database keeps no NUL. */
    private static String kept(String text) {
        String clean = text.replace('\0', '?');
        return clean.substring(0, Math.min(clean.length(), LONGEST_TEXT));
    }

    @Override
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Entry> find(Query asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        condition(conditions, values, "who = :who", "who", asked.who());
        condition(
                conditions,
                values,
                "act = :act",
                "act",
                asked.act() == null ? null : asked.act().name());
        condition(conditions, values, "at >= :from", "from", asked.from());
        condition(conditions, values, "at < :to", "to", asked.to());
        condition(
                conditions,
                values,
                "(at, id) < (select at, id from " + TRAIL + " where id = :before)",
                "before",
                asked.before());
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        jakarta.persistence.Query query = database.createNativeQuery(
                "select id, at, who, act, target, detail from " + TRAIL + where + " order by at desc, id desc",
                Object[].class);
        values.forEach(query::setParameter);
        return ((List<Object[]>) query.setMaxResults(asked.size()).getResultList())
                .stream().map(LedgerAudit::entry).toList();
    }

    @Override
    @Transactional
    public boolean holds(UUID id) {
        return !database.createNativeQuery("select id from " + TRAIL + " where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private static void condition(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                Act.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5]);
    }
}
