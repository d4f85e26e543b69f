package org.plumbline.verifying;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.ledger.LedgerFault;

/** Counts all decisions, and holds the tally against them. */
final class TallyCheck {
    private static final String SORTS =
            "contract, standard, outcome, row_id, market, period, kind, as_read, rulebook, year, standard_group";

    private static final String KEPT = "select " + SORTS
            + ", sum(decisions) as decisions, sum(superseded) as superseded,"
            + " sum(amount) as amount, sum(amount_superseded) as amount_superseded from tally group by " + SORTS;

    private static final String COUNTED =
            """
            select d.contract, d.standard, d.outcome, coalesce(d.row_id, '') as row_id, d.market, d.period, d.kind,
                   kept.readings = '{}' as as_read, d.rulebook, d.year, d.standard_group, count(*) as decisions,
                   count(later.supersedes) as superseded, coalesce(sum(d.amount), 0) as amount,
                   coalesce(sum(d.amount) filter (where later.supersedes is not null), 0) as amount_superseded
              from decision d join assessment kept on kept.id = d.assessment
              left join (select supersedes from assessment) later on later.supersedes = d.assessment
             group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11""";

    private static final String DIFFERING = "with kept as (" + KEPT + "), counted as (" + COUNTED + ")"
            + " select distinct concat_ws(' ', " + SORTS + ") from ((table kept except table counted)"
            + " union all (table counted except table kept)) different order by 1";

    private TallyCheck() {}

    /** Within a transaction. */
    @SuppressWarnings("unchecked")
    static void check(EntityManager database, Consumer<LedgerFault> findings) {
        ((List<String>) database.createNativeQuery(DIFFERING, String.class).getResultList())
                .forEach(sort -> findings.accept(
                        new LedgerFault("tally", sort, "says otherwise than the decisions that it counts")));
    }
}
