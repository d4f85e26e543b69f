package org.plumbline.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Many decisions, made of one contractor's real ones: other ids, contractors, periods and markets, a minute apart from
 * 2018 on, amounts in dollars that count the minutes, every twentieth assessment superseding the one before.
 */
public final class Copies {
    /** How many assessments each contractor gets. */
    public static final int EACH = 17;

    private static final String ASSESSMENTS =
            """
            insert into assessment (id, contract, contractor, market, period, year, kind, readings, rulebook, decided_at, submitted_by,
                                    supersedes, submission, consequences)
            select md5('copy' || g)::uuid, contract, 'copied-' || g / %2$d, (array['INDIVIDUAL', 'SMALL_BUSINESS'])[1 + g %% 2],
                   case g %% 13 when 0 then '2017' else '2017-' || lpad((g %% 13)::text, 2, '0') end, year,
                   case g %% 13 when 0 then 'FINAL' else 'MONTHLY' end, readings, rulebook,
                   timestamptz '2018-01-01' + g * interval '1 minute', submitted_by,
                   case g %% 20 when 0 then md5('copy' || g - 1)::uuid end, submission, consequences
              from assessment, generate_series(1, %1$d) g where contractor = '%3$s'""";
    private static final String DECISIONS =
            """
            insert into decision (id, assessment, position, contract, contractor, market, period, year, kind, rulebook, decided_at, standard,
                                  standard_group, subject_kind, subject_key, outcome, level, share, amount, row_id, trail)
            select md5('copy' || g || ' ' || d.position)::uuid, a.id, d.position, a.contract, a.contractor, a.market, a.period, a.year, a.kind,
                   a.rulebook, a.decided_at, d.standard, d.standard_group, d.subject_kind, a.contractor, d.outcome, d.level, d.share,
                   case when d.amount is not null then g end, d.row_id, d.trail
              from generate_series(1, %1$d) g join assessment a on a.id = md5('copy' || g)::uuid
              cross join (select * from decision where contractor = '%3$s') d
             order by a.decided_at, d.position""";

    private static final String CURRENT =
            " and not exists (select 1 from assessment later where later.supersedes = d.assessment)";
    private static final String NEWEST = " order by d.decided_at desc, d.position, d.id limit 51";

    private Copies() {}

    /** Adds so many copies of the only assessment of a contractor, without their totals. */
    public static void add(Connection owner, String contractor, int assessments) throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute("alter table assessment disable trigger tally_assessment");
            run.execute(ASSESSMENTS.formatted(assessments, EACH, contractor));
            run.execute(DECISIONS.formatted(assessments, EACH, contractor));
            run.execute("alter table assessment enable trigger tally_assessment");
        }
    }

    /** A first page by each filter and in each order, as the service asks for it, by a name. */
    public static Map<String, String> pages(int assessments) {
        Map<String, String> pages = new LinkedHashMap<>();
        Map.of(
                        "contractor", "contractor = 'copied-1'",
                        "contract", "contract = 'qdp-2017'",
                        "market", "market = 'INDIVIDUAL'",
                        "period", "period = '2017-03'",
                        "year", "year = 2017",
                        "kind", "kind = 'FINAL'",
                        "standard", "standard = '1.4'",
                        "group", "standard_group = 'customer-service'",
                        "outcome", "outcome = 'PENALTY'",
                        "subject", "subject_kind = 'contractor' and subject_key = 'copied-1'")
                .forEach((name, filter) -> pages.put(name, page(filter)));
        Map.of(
                        "a contract nothing was decided under", "contract = 'qdp-1999'",
                        "row", "row_id = 's1.4-below'",
                        "minAmount", "amount >= " + (assessments - EACH),
                        "from and to",
                                "decided_at >= timestamptz '2018-01-01' + interval '1 minute' * " + (assessments - EACH)
                                        + " and decided_at < '2099-01-01'",
                        "readings as asked",
                                "exists (select 1 from assessment a where a.id = d.assessment and a.readings <> '{}')",
                        "readings of the contract",
                                "not exists (select 1 from assessment a where a.id = d.assessment and a.readings <> '{}')",
                        "interpretation",
                                "contract = 'qdp-2017' and standard in ('1.5', '1.6') and rulebook in (select number from rulebook)")
                .forEach((name, filter) -> pages.put(name, page(filter)));
        for (String field : new String[] {"contractor", "period", "outcome", "amount", "position", "decided_at"}) {
            pages.put("sort by " + field, sorted(field, ""));
            pages.put("sort by " + field + " downwards", sorted(field, " desc"));
        }
        return pages;
    }

    private static String page(String filter) {
        return "select d.* from decision d where " + filter + CURRENT + NEWEST;
    }

    private static String sorted(String field, String direction) {
        return "select d.* from decision d where true" + CURRENT + " order by d." + field + direction + ", d.decided_at"
                + direction + ", d.position, d.id limit 51";
    }
}
