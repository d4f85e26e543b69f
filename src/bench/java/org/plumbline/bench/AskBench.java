package org.plumbline.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.ledger.Copies;

/**
 * Pages by every filter, asked by turns of a service that keeps some 10,000 decisions and of one that keeps 1,000,000.
 *
 * @param few seconds a page took in the small ledger, by filter
 * @param many the same in the large one
 * @param export seconds to write all of the large one out as CSV
 */
record AskBench(Map<String, Double> few, Map<String, Double> many, double export) {
    private static final int FEW = 10_000;
    private static final int WARM_UPS = 60;
    private static final int ROUNDS = 41;
    private static final String PATH = "/api/v1/decisions?";

    /** @param many the large ledger */
    static AskBench run(FilledLedger many) throws Exception {
        try (FilledLedger few = FilledLedger.of(FEW)) {
            return measure(few, many);
        }
    }

    double ratio(String filter) {
        return many.get(filter) / few.get(filter);
    }

    private static AskBench measure(FilledLedger few, FilledLedger many) throws Exception {
        Map<String, Double> ofFew = new LinkedHashMap<>();
        Map<String, Double> ofMany = new LinkedHashMap<>();
        List<String> filters = List.copyOf(queries(few).keySet());
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (String filter : filters) {
                page(few, filter);
                page(many, filter);
            }
        }
        for (String filter : filters) {
            List<Double> small = new ArrayList<>();
            List<Double> large = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                small.add(page(few, filter));
                large.add(page(many, filter));
            }
            ofFew.put(filter, Median.of(small));
            ofMany.put(filter, Median.of(large));
        }
        double export = many.seconds(PATH + "current=false", "text/csv");
        return new AskBench(ofFew, ofMany, export);
    }

    private static double page(FilledLedger ledger, String filter) throws IOException, InterruptedException {
        return ledger.seconds(PATH + queries(ledger).get(filter), "application/json");
    }

    /** The parameters of each filter; those of time and amount find as many in either ledger. */
    private static Map<String, String> queries(FilledLedger ledger) {
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
                "readings=CONTRACT",
                "readings=REQUESTED",
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
