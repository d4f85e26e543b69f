package org.plumbline.querying;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.assessing.Assessments;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.DecisionEntity;

/**
 * What a query for decisions matches. Numbers come from the tally, which is as large as there are sorts of decisions,
 * unless the query asks for what the tally does not know; then they come from the decisions, by an index.
 */
public final class Matching {
    private static final String SUPERSEDED =
            "(select 1 from AssessmentEntity later where later.supersedes = d.assessment";
    private static final String REQUESTED_READINGS =
            "exists (select 1 from AssessmentEntity asked where asked.id = d.assessment and asked.readings <> '"
                    + Assessments.AS_READ + "')";

    private final EntityManager database;
    private final DecisionQuery query;
    private final DecisionFilter filter;
    private final Conditions where;
    private final boolean tallied;

    public Matching(EntityManager database, DecisionQuery query) {
        this(database, query, List.of());
    }

    /** To be grouped by these: the tally knows no contractor. */
    public Matching(EntityManager database, DecisionQuery query, List<DecisionGroup.By> by) {
        this.database = database;
        this.query = query;
        this.filter = query.filter();
        this.where = conditions(filter);
        Search search = new Search(database);
        search.narrow(filter.words(), where);
        this.tallied = filter.contractor == null
                && filter.subject == null
                && filter.minAmount == null
                && filter.from == null
                && filter.to == null
                && !by.contains(DecisionGroup.By.contractor)
                && !search.byContractor();
    }

    private static Conditions conditions(DecisionFilter filter) {
        Conditions where = new Conditions()
                .equal("contractor", filter.contractor)
                .equal("contract", filter.contract)
                .equal("market", filter.market)
                .equal("period", filter.period == null ? null : filter.period.toString())
                .equal("year", filter.year == null ? null : (short) filter.year.getValue())
                .equal("kind", filter.kind)
                .equal("standard", filter.standard)
                .equal("group", filter.group)
                .equal("outcome", filter.outcome)
                .equal("row", filter.row)
                .holds(
                        "d.rulebook in (select r.number from RulebookEntity r where r.fingerprint = :fingerprint)",
                        "fingerprint",
                        filter.rulebook)
                .holds("amount >= :minAmount", "minAmount", filter.minAmount)
                .holds("decidedAt >= :from", "from", filter.from)
                .holds("decidedAt < :to", "to", filter.to);
        Citations.narrow(filter.interpretation, where);
        if (filter.subject != null) {
            where.equal("subjectKind", filter.subject.kind()).equal("subjectKey", filter.subject.key());
        }
        return where;
    }

    /** The decisions in order, from the cursor on if there is one. */
    PanacheQuery<DecisionEntity> decisions() {
        Conditions these = current();
        Order order = new Order(query.sort());
        if (query.after() != null) {
            order.after(last(query.after()), these);
        }
        return DecisionEntity.find("from DecisionEntity d where " + these.text(), order.sort(), these.parameters());
    }

    private static DecisionEntity last(DecisionQuery.Cursor cursor) {
        return DecisionEntity.<DecisionEntity>findByIdOptional(cursor.last().value())
                .orElseThrow(Decisions.UnknownCursor::new);
    }

    /** The conditions of decisions that were kept before a time, and not superseded before it. */
    public Conditions before(Instant asOf) {
        return unsuperseded(asOf).holds("d.decidedAt < :asOf", "asOf", asOf);
    }

    /** The conditions, and that nothing supersedes a decision; while one pages, nothing that was there at first. */
    private Conditions current() {
        return unsuperseded(query.after() == null ? null : query.after().asOf());
    }

    private Conditions unsuperseded(Instant asOf) {
        Conditions these = where.copy();
        if (filter.readings != null) {
            these.holds((filter.readings == DecisionQuery.Readings.CONTRACT ? "not " : "") + REQUESTED_READINGS);
        }
        if (filter.currentOnly() && asOf == null) {
            these.holds("not exists " + SUPERSEDED + ")");
        } else if (filter.currentOnly()) {
            these.holds("not exists " + SUPERSEDED + " and later.decidedAt < :asOf)", "asOf", asOf);
        }
        return these;
    }

    /** The conditions, as the tally knows them. */
    private Conditions tally() {
        return where.copy()
                .equal("asRead", filter.readings == null ? null : filter.readings == DecisionQuery.Readings.CONTRACT);
    }

    /** How many there are, exactly. */
    public long total() {
        return (Long) ask("select coalesce(sum(" + number() + "), 0) ", "", 1).get(0);
    }

    /** At most so many groups. */
    List<DecisionGroup> groups(List<DecisionGroup.By> by, int most) {
        String keys = by.stream().map(key -> "d." + key.name()).collect(Collectors.joining(", "));
        String sums = "sum(" + number() + "), sum(" + amount() + "), " + part("PENALTY") + ", " + part("CREDIT") + ", "
                + part("BONUS");
        return ask(
                        "select " + keys + ", " + sums + " ",
                        " group by " + keys + " having sum(" + number() + ") > 0",
                        most)
                .stream()
                .map(row -> group(by, (Object[]) row))
                .toList();
    }

    private String part(String outcome) {
        return "sum(case when d.outcome = " + outcome + " then " + amount() + " else 0 end)";
    }

    private String number() {
        String current = filter.currentOnly() ? "d.decisions - d.superseded" : "d.decisions";
        return tallied ? current : "1";
    }

    /** The dollars that stand, or those of what is asked for by name; the others are counted, and add nothing. */
    private String amount() {
        String current = filter.currentOnly() ? "d.amount - d.amountSuperseded" : "d.amount";
        String amount = tallied ? current : "coalesce(d.amount, 0)";
        List<String> stands = new ArrayList<>();
        if (filter.kind == null) {
            stands.add("d.kind = " + filter.moneyOf());
        }
        if (filter.readings == null) {
            stands.add(tallied ? "d.asRead = true" : "not " + REQUESTED_READINGS);
        }
        return stands.isEmpty()
                ? amount
                : "(case when " + String.join(" and ", stands) + " then " + amount + " else 0 end)";
    }

    private List<?> ask(String select, String grouping, int most) {
        Conditions counted = tallied ? tally() : current();
        var asked = database.createQuery(
                select + "from " + (tallied ? "TallyEntity" : "DecisionEntity") + " d where " + counted.text()
                        + grouping,
                Object.class);
        new HashMap<>(counted.parameters()).forEach(asked::setParameter);
        return asked.setMaxResults(most).getResultList();
    }

    private static DecisionGroup group(List<DecisionGroup.By> by, Object[] row) {
        Map<DecisionGroup.By, String> keys = new EnumMap<>(DecisionGroup.By.class);
        for (int i = 0; i < by.size(); i++) {
            // The tally keeps an empty text where no row held.
            keys.put(by.get(i), row[i] == null || row[i].equals("") ? null : row[i].toString());
        }
        int sums = by.size();
        return new DecisionGroup(
                keys,
                (Long) row[sums],
                cents(row[sums + 1]),
                cents(row[sums + 2]),
                cents(row[sums + 3]),
                cents(row[sums + 4]));
    }

    private static BigDecimal cents(Object sum) {
        return ((BigDecimal) sum).setScale(2, RoundingMode.UNNECESSARY);
    }
}
