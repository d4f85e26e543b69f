package org.plumbline.fact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request for an assessment, well formed but not yet held against its contract.
 *
 * @param contract id of the contract, such as {@code qdp-2017}
 * @param contractor the issuer judged
 * @param market the market, or null where the request leaves it to a contract that has just one
 * @param facts what was stated, by fact id: {@link java.math.BigDecimal}, String, Boolean, List or Map, never null; a
 *     number may also stand as a String
 * @param months the facts of a year's single months, in the order stated; empty where only the year is
 * @param readings the readings to decide under, by interpretation id, where they differ from the contract's choice
 * @param exceptions the claims that count
 * @param adjustments the agreements that count
 * @param earlier the earlier years it looks back to; empty until they are looked up
 * @param pleaded what was pleaded and does not count; empty until it is held against what was accepted and agreed
 */
public record Submission(
        String contract,
        String contractor,
        String market,
        Period period,
        Kind kind,
        Map<String, Object> facts,
        Map<Period, Map<String, Object>> months,
        List<ExceptionClaim> exceptions,
        List<Adjustment> adjustments,
        Map<String, String> readings,
        List<EarlierYear> earlier,
        List<Pleaded> pleaded) {

    /** A submission as it is stated: whatever it pleads is taken to count. */
    public Submission(
            String contract,
            String contractor,
            String market,
            Period period,
            Kind kind,
            Map<String, Object> facts,
            Map<Period, Map<String, Object>> months,
            List<ExceptionClaim> exceptions,
            List<Adjustment> adjustments,
            Map<String, String> readings,
            List<EarlierYear> earlier) {
        this(
                contract,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                readings,
                earlier,
                List.of());
    }

    /** A submission of one month of this year alone, with that month's own facts; none where they are not given. */
    public Submission aboutMonth(Period month) {
        return new Submission(
                contract,
                contractor,
                market,
                month,
                Kind.MONTHLY,
                months.getOrDefault(month, Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                readings,
                earlier);
    }

    /** The same submission with market, facts and months as the contract understood them. */
    public Submission understoodAs(
            String knownMarket, Map<String, Object> typedFacts, Map<Period, Map<String, Object>> typedMonths) {
        return new Submission(
                contract,
                contractor,
                knownMarket,
                period,
                kind,
                typedFacts,
                typedMonths,
                exceptions,
                adjustments,
                readings,
                earlier,
                pleaded);
    }

    /** What a month counts of a fact; null where that is not stated. */
    public BigDecimal count(Period month, String fact) {
        return (BigDecimal) months.getOrDefault(month, Map.of()).get(fact);
    }

    /** The same submission, able to look back. */
    public Submission lookingBackTo(List<EarlierYear> years) {
        return new Submission(
                contract,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                readings,
                years,
                pleaded);
    }

    /** The same submission under another contract, or another edition of it. */
    public Submission under(String other) {
        return new Submission(
                other,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                readings,
                earlier,
                pleaded);
    }

    /** The same submission with these readings and no others. */
    public Submission withReadings(Map<String, String> chosen) {
        return new Submission(
                contract,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                chosen,
                earlier,
                pleaded);
    }

    /** The same submission with these readings in place of its own, of those that are named. */
    public Submission readAs(Map<String, String> named) {
        Map<String, String> chosen = new LinkedHashMap<>(readings);
        chosen.putAll(named);
        return withReadings(chosen);
    }

    /** The same submission with these exceptions and adjustments and no others. */
    public Submission relievedBy(List<ExceptionClaim> claims, List<Adjustment> agreed) {
        return new Submission(
                contract, contractor, market, period, kind, facts, months, claims, agreed, readings, earlier, pleaded);
    }

    /** The same submission with these pleas beside it, none of which counts. */
    public Submission besides(List<Pleaded> notCounting) {
        return new Submission(
                contract,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                readings,
                earlier,
                notCounting);
    }
}
