package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Obligations that were kept before there were corrective items become items: as the migration reads them. */
@QuarkusTest
class EarlierObligationsTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V8__duties.sql");

    @Inject
    Tables tables;

    @Test
    void theMigrationFindsTheStepsOfWhatStandsAndNoOthers() throws IOException, SQLException {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        assertThat(items(contractor)).hasSize(5).allMatch(item -> item.equals("1.4 SHALL OPEN"));
        Calls.keep(month(contractor, 20));
        assertThat(items(contractor)).isEmpty();
    }

    private static Requests month(String contractor, int abandoned) {
        return Requests.of(contractor)
                .with("period", "2017-03")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", abandoned);
    }

    private List<String> items(String contractor) throws IOException, SQLException {
        String text = Files.readString(MIGRATION);
        int begin = text.indexOf("select", text.indexOf("insert into corrective_item"));
        String select = text.substring(begin, text.indexOf(';', begin));
        List<String> items = new ArrayList<>();
        try (Connection owner = tables.asOwner();
                PreparedStatement query = owner.prepareStatement("select standard, basis, state from (" + select
                        + ") found (id, contract, contractor, market, period, year, kind, standard, step, basis, clause,"
                        + " assessment, state, due, late_from, opened_at) where contractor = ?")) {
            query.setString(1, contractor);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
        }
        return items;
    }
}
