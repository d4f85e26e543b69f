package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Each filter and each order of decisions is served by an index: as the server plans it for some twenty thousand of them. */
@QuarkusTest
class IndexesTest {
    private static final int ASSESSMENTS = 400;

    @Inject
    Tables tables;

    @Test
    void noFilterAndNoOrderReadsTheWholeTable() throws SQLException {
        String contractor = Requests.newContractor();
        Calls.keep(Requests.penalty(contractor));
        Map<String, String> plans = new LinkedHashMap<>();
        try (Connection owner = tables.asOwner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            Copies.add(owner, contractor, ASSESSMENTS);
            run.execute("analyze assessment, decision");
            for (Map.Entry<String, String> page : Copies.pages(ASSESSMENTS).entrySet()) {
                plans.put(page.getKey(), plan(run, page.getValue()));
            }
            owner.rollback();
        }
        assertThat(plans).hasSizeGreaterThan(20).allSatisfy((name, plan) -> assertThat(plan)
                .as(name)
                .doesNotContain("Seq Scan on decision")
                .containsPattern("Index( Only)? Scan.* (using|on) decision_"));
    }

    private static String plan(Statement run, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = run.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
