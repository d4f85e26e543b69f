package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Totals are summed over the tally: it says what counting all decisions would say. */
@QuarkusTest
class TallyTest {
    private static final String SORTS =
            "as_read, contract, market, period, year, kind, rulebook, standard, standard_group, outcome";
    private static final String KEPT = "select " + SORTS + ", row_id, sum(decisions) as decisions,"
            + " sum(superseded) as superseded, sum(amount) as amount, sum(amount_superseded) as amount_superseded from tally group by "
            + SORTS + ", row_id";
    private static final String COUNTED = "select " + SORTS + ", coalesce(row_id, '') as row_id, count(*) as decisions,"
            + " count(later.supersedes) as superseded, coalesce(sum(amount), 0) as amount,"
            + " coalesce(sum(amount) filter (where later.supersedes is not null), 0) as amount_superseded"
            + " from (select d.*, a.readings = '{}' as as_read from decision d join assessment a on a.id = d.assessment) decision left join (select supersedes from assessment) later on later.supersedes = assessment"
            + " group by " + SORTS + ", coalesce(row_id, '')";

    @Inject
    Tables tables;

    /** Other tests put rows in behind the service's back, which nothing counts. */
    @BeforeEach
    void beginAnew() throws SQLException {
        tables.asOwner("select tally_everything()");
    }

    @Test
    void agreesWithTheDecisionsWhoeverKeepsThemAtOnce() throws SQLException {
        String contractor = Requests.newContractor();
        IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> Calls.keep(number % 2 == 0 ? Requests.penalty(contractor) : Requests.whatIf(contractor))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(differences()).containsExactly("0");
    }

    @Test
    void summariesAndTotalsAreTheSameFromEither() {
        Calls.keep(Requests.met(Requests.newContractor()));
        String summary = Calls.DECISIONS + "/summary";
        Map<String, String> by = Map.of("by", "standard,outcome,period,row");
        Map<String, String> counted = Map.of("by", "standard,outcome,period,row", "from", "2000-01-01T00:00:00Z");
        assertThat(Calls.ask(summary, by).jsonPath().getList("groups"))
                .isNotEmpty()
                .isEqualTo(Calls.ask(summary, counted).jsonPath().getList("groups"));
        assertThat(total(Map.of("q", "abandonment")))
                .isEqualTo(total(Map.of("q", "abandonment", "from", "2000-01-01T00:00:00Z")));
    }

    private static long total(Map<String, String> asked) {
        return Calls.ask(Calls.DECISIONS, asked).jsonPath().getLong("total");
    }

    private List<String> differences() throws SQLException {
        return tables.column("select count(*) from ((" + KEPT + " except " + COUNTED + ") union all (" + COUNTED
                + " except " + KEPT + ")) different");
    }
}
