package org.plumbline.rulebooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Standard;

/** What the contracts of the newest rulebook call their things: choices of forms, and where their days begin. */
@ApplicationScoped
public class ContractWords {
    private static final String LAST = "to";
    private static final List<String> TIMES = List.of("from", LAST);
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Rulebooks rulebooks;

    ContractWords(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** All editions, the latest first. */
    public List<Contract> all() {
        return rulebooks.contracts().stream()
                .sorted(Comparator.comparing(Contract::from).reversed().thenComparing(Contract::id))
                .toList();
    }

    /** Labels of markets by id; the latest edition's where they differ. */
    public Map<String, String> markets() {
        Map<String, String> markets = new LinkedHashMap<>();
        all().forEach(contract ->
                contract.markets().values().forEach(market -> markets.putIfAbsent(market.id(), market.label())));
        return markets;
    }

    /** Titles of groups by id; the latest edition's where they differ. */
    public Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        all().forEach(contract ->
                contract.groups().values().forEach(group -> groups.putIfAbsent(group.id(), group.title())));
        return groups;
    }

    /** Standards of the contracts, each number with one title. */
    public Map<String, String> standards() {
        Map<String, String> standards = new LinkedHashMap<>();
        for (Contract contract : all()) {
            for (Standard standard : contract.standards().values()) {
                standards.putIfAbsent(standard.id(), standard.title());
            }
        }
        return standards;
    }

    /** The title of a standard; empty where no edition of now has it. */
    public String standard(String contract, String standard) {
        return rulebooks
                .contract(contract)
                .map(edition -> edition.standards().get(standard))
                .map(Standard::title)
                .orElse("");
    }

    /** An edition; null where none of now has this id, or none is named. */
    public Contract find(String id) {
        return id == null ? null : rulebooks.contract(id).orElse(null);
    }

    /** The title of a contract; its id where no edition of now has it. */
    public String title(String contract) {
        return rulebooks.contract(contract).map(Contract::title).orElse(contract);
    }

    /** Where their days begin; the editions lie in one time zone. */
    public ZoneId zone() {
        return all().get(0).calendar().zone();
    }

    /** The fields of a query, where a day may stand for the moment it begins, or as the last one for its end. */
    public Map<String, String> withTimes(Map<String, String> fields) {
        Map<String, String> timed = new LinkedHashMap<>(fields);
        TIMES.forEach(name -> timed.computeIfPresent(name, (field, text) -> moment(field, text)));
        return timed;
    }

    private String moment(String field, String text) {
        try {
            return text.matches(DAY)
                    ? LocalDate.parse(text)
                            .plusDays(LAST.equals(field) ? 1 : 0)
                            .atStartOfDay(zone())
                            .toInstant()
                            .toString()
                    : text;
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
