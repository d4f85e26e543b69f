package org.plumbline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of the console by turns with the calls that give a program the same, both asked of one service.
 *
 * @param pages seconds a page took, by what it shows
 * @param calls seconds its calls took together, one after another
 */
record PageBench(Map<String, Double> pages, Map<String, Double> calls) {
    private static final int WARM_UPS = 60;
    private static final int ROUNDS = 41;
    private static final String API = "/api/v1/";
    private static final String OF_YEAR = "&contract=qdp-2017&market=INDIVIDUAL&size=200";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    /** A page. @param calls addresses below that of the interface */
    private record Page(String address, List<String> calls) {
        double seconds(FilledLedger ledger) throws IOException, InterruptedException {
            return ledger.seconds(address, "text/html");
        }

        double secondsOfCalls(FilledLedger ledger) throws IOException, InterruptedException {
            double seconds = 0;
            for (String call : calls) {
                seconds += ledger.seconds(API + call, "application/json");
            }
            return seconds;
        }
    }

    static PageBench run(FilledLedger ledger) throws IOException, InterruptedException {
        Map<String, Page> pages = pages(ledger);
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (Page page : pages.values()) {
                page.seconds(ledger);
                page.secondsOfCalls(ledger);
            }
        }
        Map<String, Double> ofPages = new LinkedHashMap<>();
        Map<String, Double> ofCalls = new LinkedHashMap<>();
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            List<Double> seconds = new ArrayList<>();
            List<Double> secondsOfCalls = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                seconds.add(page.getValue().seconds(ledger));
                secondsOfCalls.add(page.getValue().secondsOfCalls(ledger));
            }
            ofPages.put(page.getKey(), Median.of(seconds));
            ofCalls.put(page.getKey(), Median.of(secondsOfCalls));
        }
        return new PageBench(ofPages, ofCalls);
    }

    double ratio(String page) {
        return pages.get(page) / calls.get(page);
    }

    private static Map<String, Page> pages(FilledLedger ledger) throws IOException, InterruptedException {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("home", home());
        pages.put("the list of decisions", list(""));
        pages.put("the list by three filters", list("&standard=1.4&outcome=MET&period=2017-03"));
        pages.put("a decision", decision(ledger));
        pages.put("a contractor's year", year());
        return pages;
    }

    private static Page home() {
        return new Page(
                "/",
                List.of(
                        "disputes?size=200",
                        "decisions/summary?kind=FINAL&outcome=UNDECIDED&by=standard",
                        "decisions/summary?kind=FINAL&by=period,outcome",
                        "decisions?kind=FINAL&minAmount=0.01&size=8&sort=-decidedAt,standard"));
    }

    private static Page list(String filters) {
        String query = filters.isEmpty() ? "" : "?" + filters.substring(1);
        return new Page(
                "/decisions" + query, List.of("decisions" + query, "decisions/summary?by=outcome" + filters));
    }

    /** Of the one that was decided: what would have changed a copy can't be told, because its facts are another's. */
    private static Page decision(FilledLedger ledger) throws IOException, InterruptedException {
        String matter = "?current=false&kind=FINAL&period=2017&standard=1.4&contractor=" + ledger.original() + OF_YEAR;
        Matcher found = ID.matcher(ledger.service().get(API + "decisions" + matter));
        if (!found.find()) {
            throw new IOException("Nothing was decided");
        }
        String id = found.group(1);
        String decision = "decisions/" + id;
        return new Page(
                "/" + decision, List.of(decision + "/explanation", decision + "/alternatives", "decisions" + matter));
    }

    private static Page year() {
        String of = "?contractor=copied-1&size=200";
        String ofYear = "?contractor=copied-1&year=2017" + OF_YEAR;
        return new Page(
                "/years/qdp-2017/copied-1/INDIVIDUAL/2017",
                List.of(
                        "assessments" + ofYear,
                        "reports" + of,
                        "invoices" + of,
                        "disputes" + of,
                        "obligations" + ofYear,
                        "claims" + ofYear,
                        "agreements" + ofYear));
    }
}
