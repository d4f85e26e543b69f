package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.database.ChildService;
import org.plumbline.ledger.Copies;

/**
 * Pages by every filter, asked by turns of a service that keeps some 10,000 decisions and of one that keeps 1,000,000.
 *
 * @param few seconds a page took in the small ledger, by filter
 * @param many the same in the large one
 * @param export seconds to write all of the large one out as CSV
 */
record AskBench(Map<String, Double> few, Map<String, Double> many, double export) {
    private static final int DECISIONS_EACH = 59;
    private static final int FEW = 10_000 / DECISIONS_EACH;
    private static final int MANY = 1_000_000 / DECISIONS_EACH + 1;
    private static final int WARM_UPS = 60;
    private static final int ROUNDS = 41;
    /** The ledger's key and heads come beside it. */
    private static final String DATA = "postgresql";

    private static final String PATH = "/api/v1/decisions?";

    /** A running service with so many assessments in its ledger. */
    private record Filled(ChildService service, int assessments) {
        double page(String query) throws IOException, InterruptedException {
            return service.seconds(PATH + query, "application/json");
        }
    }

    static AskBench run() throws Exception {
        Path fewFolder = Files.createTempDirectory("plumbline-few-");
        Path manyFolder = Files.createTempDirectory("plumbline-many-");
        try (ChildService few = ChildService.start(fewFolder.resolve(DATA));
                ChildService many = ChildService.start(manyFolder.resolve(DATA))) {
            return measure(fill(few, FEW), fill(many, MANY));
        } finally {
            Bench.delete(fewFolder);
            Bench.delete(manyFolder);
        }
    }

    double ratio(String filter) {
        return many.get(filter) / few.get(filter);
    }

    private static Filled fill(ChildService service, int assessments) throws Exception {
        String copied = "issuer-" + UUID.randomUUID();
        service.assess(Years.bodies(copied).get(0));
        try (Connection owner = service.connectAsOwner();
                Statement run = owner.createStatement()) {
            Copies.add(owner, copied, assessments);
            run.execute("select tally_everything()");
            run.execute("vacuum analyze");
            for (Map.Entry<String, String> page : Copies.pages(assessments).entrySet()) {
                refuseSequentialScan(run, page.getKey(), page.getValue());
            }
        }
        return new Filled(service, assessments);
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

    private static AskBench measure(Filled few, Filled many) throws Exception {
        Map<String, Double> ofFew = new LinkedHashMap<>();
        Map<String, Double> ofMany = new LinkedHashMap<>();
        List<String> filters = List.copyOf(queries(few).keySet());
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (String filter : filters) {
                few.page(queries(few).get(filter));
                many.page(queries(many).get(filter));
            }
        }
        for (String filter : filters) {
            List<Double> small = new ArrayList<>();
            List<Double> large = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                small.add(few.page(queries(few).get(filter)));
                large.add(many.page(queries(many).get(filter)));
            }
            ofFew.put(filter, Median.of(small));
            ofMany.put(filter, Median.of(large));
        }
        double export = many.service().seconds(PATH + "current=false", "text/csv");
        return new AskBench(ofFew, ofMany, export);
    }

    /** The parameters of each filter; those of time and amount find as many in either ledger. */
    private static Map<String, String> queries(Filled ledger) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String query : List.of(
                "contractor=copied-1",
                "contract=qdp-2017",
                "market=INDIVIDUAL",
                "period=2017-03",
                "year=2017",
                "kind=FINAL",
                "standard=1.4",
                "group=customer-service",
                "outcome=MET",
                "subject=contractor:copied-1",
                "row=s1.4-meets",
                "interpretation=I-4",
                "current=false",
                "q=abandonment",
                "sort=contractor",
                "sort=-period",
                "sort=-amount",
                "standard=1.4&outcome=MET&period=2017-03")) {
            queries.put(query, query);
        }
        int late = ledger.assessments() - Copies.EACH;
        queries.put(
                "from", "from=" + Instant.parse("2018-01-01T00:00:00Z").plus(late, ChronoUnit.MINUTES) + "&to=2025-01-01T00:00:00Z");
        queries.put("minAmount", "minAmount=" + late);
        return queries;
    }
}
