package org.plumbline.submitting;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.assessing.Assessments;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.request.Page;
import org.plumbline.sealing.Rows;

/** What contractors reported: each assessment holds the figures it was made from, and a correction takes the place of an earlier one. */
@ApplicationScoped
public class Reports {
    private static final String CURRENT =
            "not exists (select 1 from AssessmentEntity later where later.supersedes = a.id)";

    /** Each supersedes the one before of the same contractor, contract, market, period, kind and readings. */
    private static final String VERSIONS =
            "select a.id, count(*) from AssessmentEntity a join SealEntity place on place.assessment = a.id"
                    + " join AssessmentEntity b on b.contractor = a.contractor and b.contract = a.contract"
                    + " and b.market = a.market and b.period = a.period and b.kind = a.kind and b.readings = a.readings"
                    + " join SealEntity before on before.assessment = b.id and before.number <= place.number"
                    + " where a.id in (:ids) group by a.id";

    private final EntityManager database;
    private final Rows rows;

    Reports(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The assessments of a year and its months that no later one supersedes, as the contract is read, with their decisions. */
    @Transactional
    public List<Assessment> current(YearKey key) {
        List<AssessmentEntity> found = database.createQuery(
                        "from AssessmentEntity a where a.contract = :contract and a.contractor = :contractor"
                                + " and a.market = :market and a.year = :year and a.readings = :readings and " + CURRENT
                                + " order by a.period, a.decidedAt",
                        AssessmentEntity.class)
                .setParameter("contract", key.contract())
                .setParameter("contractor", key.contractor())
                .setParameter("market", key.market())
                .setParameter("year", (short) key.year())
                .setParameter("readings", Assessments.AS_READ)
                .getResultList();
        Map<UUID, List<DecisionEntity>> decisions = DecisionEntity.<DecisionEntity>list(
                        "assessment in ?1",
                        Sort.by("position"),
                        found.stream().map(row -> row.id).toList())
                .stream()
                .collect(Collectors.groupingBy(decision -> decision.assessment));
        return found.stream()
                .map(row -> rows.assessment(row, decisions.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** Reports, newest first. */
    @Transactional
    public Page<Report> page(Query query) {
        Conditions where = new Conditions()
                .equal("a.contractor", "contractor", query.contractor())
                .equal("a.contract", "contract", query.contract())
                .equal("a.market", "market", query.market())
                .equal(
                        "a.period",
                        "period",
                        query.period() == null ? null : query.period().toString())
                .equal(
                        "a.year",
                        "year",
                        query.year() == null ? null : query.year().shortValue())
                .equal("a.readings", "readings", Assessments.AS_READ);
        var page = database.createQuery(
                        "from AssessmentEntity a where " + where.text() + " order by a.decidedAt desc, a.id",
                        AssessmentEntity.class)
                .setFirstResult(query.page() * query.size())
                .setMaxResults(query.size());
        var count = database.createQuery("select count(*) from AssessmentEntity a where " + where.text(), Long.class);
        where.parameters().forEach((name, value) -> {
            page.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(reports(page.getResultList()), query.page(), query.size(), count.getSingleResult());
    }

    private List<Report> reports(List<AssessmentEntity> found) {
        List<UUID> ids = found.stream().map(row -> row.id).toList();
        Map<UUID, Long> versions = new HashMap<>();
        database.createQuery(VERSIONS, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        Set<UUID> superseded = Set.copyOf(database.createQuery(
                        "select later.supersedes from AssessmentEntity later where later.supersedes in (:ids)",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        return found.stream()
                .map(row -> report(row, versions.get(row.id).intValue(), !superseded.contains(row.id)))
                .toList();
    }

    private static Report report(AssessmentEntity row, int version, boolean current) {
        return new Report(
                new Assessment.Id(row.id),
                row.contract,
                row.contractor,
                row.market,
                Period.parse(row.period).orElseThrow(),
                row.kind,
                row.decidedAt,
                row.submittedBy,
                version,
                current);
    }

    /** What was reported of a year: figures that a request brought to see what would be under other readings are not. */
    private static Conditions ofYear(String contractor, String contract, int year) {
        return new Conditions()
                .equal("a.contractor", "contractor", contractor)
                .equal("a.contract", "contract", contract)
                .equal("a.year", "year", (short) year)
                .equal("a.readings", "readings", Assessments.AS_READ);
    }

    /**
     * The years in which a contractor reported anything.
     *
     * @param contractor null for any
     * @param contract null for any
     */
    @Transactional
    public List<YearKey> reported(String contractor, String contract, int year) {
        Conditions where = ofYear(contractor, contract, year);
        var found = database.createQuery(
                "select distinct a.contract, a.contractor, a.market from AssessmentEntity a where " + where.text(),
                Object[].class);
        where.parameters().forEach(found::setParameter);
        return found.getResultList().stream()
                .map(row -> new YearKey((String) row[0], (String) row[1], (String) row[2], year))
                .toList();
    }

    /**
     * The months of a year that hold now, as the contract is read, whoever reported them: read at once, without their figures.
     *
     * @param contractor null for any
     * @param contract null for any
     */
    @Transactional
    public List<Month> months(String contractor, String contract, int year) {
        Conditions where = ofYear(contractor, contract, year)
                .equal("a.kind", "kind", Kind.MONTHLY)
                .holds(CURRENT);
        var found = database.createQuery(
                "select a.contract, a.contractor, a.market, a.period, d.standard from AssessmentEntity a"
                        + " left join DecisionEntity d on d.assessment = a.id and d.outcome = :undecided"
                        + " where " + where.text()
                        + " order by a.contract, a.contractor, a.market, a.period, d.position",
                Object[].class);
        where.parameters().forEach(found::setParameter);
        Map<Month, Set<String>> undecided = new LinkedHashMap<>();
        found.setParameter("undecided", Outcome.UNDECIDED).getResultList().forEach(row -> {
            YearKey key = new YearKey((String) row[0], (String) row[1], (String) row[2], year);
            Month month = new Month(key, Period.parse((String) row[3]).orElseThrow(), List.of());
            Set<String> standards = undecided.computeIfAbsent(month, first -> new LinkedHashSet<>());
            Optional.ofNullable((String) row[4]).ifPresent(standards::add);
        });
        return undecided.entrySet().stream()
                .map(each -> new Month(each.getKey().key(), each.getKey().period(), List.copyOf(each.getValue())))
                .toList();
    }

    /** A reported month. @param undecided standards that lack a figure, each once */
    public record Month(YearKey key, Period period, List<String> undecided) {}

    /**
     * One report.
     *
     * @param version 1 for the original, 2 for its first correction, and so on
     * @param current whether no later version takes its place
     */
    public record Report(
            Assessment.Id assessment,
            String contract,
            String contractor,
            String market,
            Period period,
            Kind kind,
            Instant receivedAt,
            String submittedBy,
            int version,
            boolean current) {}

    /** Which reports; null means any. */
    public record Query(
            String contractor, String contract, String market, Period period, Integer year, int page, int size) {}
}
