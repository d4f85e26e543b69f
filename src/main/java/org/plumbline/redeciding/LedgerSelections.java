package org.plumbline.redeciding;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.ledger.Conditions;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.Matching;
import org.plumbline.sealing.Rows;

/** Decisions of the ledger by their assessments; reads no explanation. */
@ApplicationScoped
class LedgerSelections implements Selections {
    /** An hour: where few match of very many, the next of them are far away. */
    private static final int LONGEST_READING_SECONDS = 3_600;

    private final EntityManager database;

    LedgerSelections(EntityManager database) {
        this.database = database;
    }

    /** The columns of a decision that say what it comes to. */
    private record Row(
            UUID assessment,
            UUID id,
            String standard,
            String subjectKind,
            String subjectKey,
            Outcome outcome,
            BigDecimal share,
            BigDecimal amount,
            String row) {
        Selection.Selected selected() {
            return new Selection.Selected(
                    new Decision.Id(id),
                    new Matter(standard, new Subject(subjectKind, subjectKey)),
                    new Upshot(outcome, share, amount, row));
        }
    }

    /** A submission as it is kept, with the name of the engine that decided. */
    private record Submitted(UUID assessment, String engine, byte[] submission) {
        Selection selection(List<Selection.Selected> decisions) {
            return new Selection(
                    new Assessment.Id(assessment), Rows.engine(engine), Rows.submission(submission), decisions);
        }
    }

    @Override
    @Transactional
    public long size(DecisionQuery query) {
        return new Matching(database, query).total();
    }

    @Override
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_READING_SECONDS)
    public List<Selection> next(DecisionQuery query, Instant asOf, Assessment.Id after, int most) {
        Conditions selected = new Matching(database, query).before(asOf);
        List<UUID> assessments = assessments(selected.copy(), after, most);
        if (assessments.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Selection.Selected>> decisions = rows(selected, assessments).stream()
                .collect(
                        Collectors.groupingBy(Row::assessment, Collectors.mapping(Row::selected, Collectors.toList())));
        Map<UUID, Submitted> submissions = submissions(assessments);
        return assessments.stream()
                .map(id -> submissions.get(id).selection(decisions.get(id)))
                .toList();
    }

    private List<UUID> assessments(Conditions selected, Assessment.Id after, int most) {
        Conditions next = selected.holds("d.assessment > :last", "last", after == null ? null : after.value());
        var asked = database.createQuery(
                "select distinct d.assessment from DecisionEntity d where " + next.text() + " order by d.assessment",
                UUID.class);
        next.parameters().forEach(asked::setParameter);
        return asked.setMaxResults(most).getResultList();
    }

    private List<Row> rows(Conditions selected, List<UUID> assessments) {
        Conditions these = selected.holds("d.assessment in (:these)", "these", assessments);
        var asked = database.createQuery(
                "select d.assessment, d.id, d.standard, d.subjectKind, d.subjectKey, d.outcome, d.share, d.amount, d.row"
                        + " from DecisionEntity d where " + these.text() + " order by d.assessment, d.position",
                Row.class);
        these.parameters().forEach(asked::setParameter);
        return asked.getResultList();
    }

    private Map<UUID, Submitted> submissions(List<UUID> assessments) {
        return database
                .createQuery(
                        "select a.id, a.engine, a.submission from AssessmentEntity a where a.id in (:these)",
                        Submitted.class)
                .setParameter("these", assessments)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Submitted::assessment, row -> row));
    }
}
