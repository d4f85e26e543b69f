package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.plumbline.database.ChildService;
import org.plumbline.ledger.Copies;

/**
 * A running service of which the ledger was filled with copies of one assessment; closing it deletes the ledger.
 *
 * @param original the contractor whose assessment was copied, and is the one that the service decided
 * @param assessments how many copies there are
 */
record FilledLedger(ChildService service, Path folder, String original, int assessments) implements AutoCloseable {
    /** How many the large one has: 1,000,000, or fewer for a trial by {@code -Dbench.decisions}. */
    static final int MANY = Integer.getInteger("bench.decisions", 1_000_000);

    private static final int DECISIONS_EACH = 59;
    /** The ledger's key and heads come beside it. */
    private static final String DATA = "postgresql";

    /** Starts a service and fills its ledger with so many decisions, or a few more. */
    static FilledLedger of(int decisions) throws Exception {
        Path folder = Files.createTempDirectory("plumbline-filled-");
        int assessments = decisions / DECISIONS_EACH + 1;
        FilledLedger ledger = new FilledLedger(
                ChildService.start(folder.resolve(DATA)), folder, "issuer-" + UUID.randomUUID(), assessments);
        ledger.fill();
        return ledger;
    }

    private void fill() throws Exception {
        service.assess(Years.bodies(original).get(0));
        try (Connection owner = service.connectAsOwner();
                Statement run = owner.createStatement()) {
            Copies.add(owner, original, assessments);
            run.execute("select tally_everything()");
            run.execute("vacuum analyze");
            for (Map.Entry<String, String> page : Copies.pages(assessments).entrySet()) {
                refuseSequentialScan(run, page.getKey(), page.getValue());
            }
        }
    }

    private static void refuseSequentialScan(Statement run, String name, String query) throws SQLException {
        try (ResultSet plan = run.executeQuery("explain " + query)) {
            while (plan.next()) {
                if (plan.getString(1).contains("Seq Scan on decision")) {
                    throw new IllegalStateException("A page by " + name + " reads the whole table");
                }
            }
        }
    }

    /** Seconds until an address is answered as this type. */
    double seconds(String address, String type) throws IOException, InterruptedException {
        return service.seconds(address, type);
    }

    @Override
    public void close() throws IOException {
        service.close();
        Bench.delete(folder);
    }
}
