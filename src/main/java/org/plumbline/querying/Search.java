package org.plumbline.querying;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.ledger.Conditions;

/**
 * Finds the contractors and the rows that words point at. There are few of both, however many decisions there are: so a
 * search costs what a filter by contractor or row costs, and nothing when a decision is kept.
 */
final class Search {
    /** More would be more parameters than a query takes. */
    private static final int MOST_CONTRACTORS = 10_000;

    private static final String CONTRACTORS = "select distinct contractor from assessment where"
            + " to_tsvector('simple', regexp_replace(contractor, '[^[:alnum:]]+', ' ', 'g')) @@ to_tsquery('simple', :terms)"
            + " limit :most";
    private static final String ROWS =
            "select distinct row_id from reason where to_tsvector('simple', content) @@ to_tsquery('simple', :terms)";

    private final EntityManager database;

    /** Whether any contractor was found: then decisions must be looked at one by one. */
    private boolean byContractor;

    Search(EntityManager database) {
        this.database = database;
    }

    boolean byContractor() {
        return byContractor;
    }

    /** Adds the condition that every word is found in the contractor or in what is said of the row. */
    void narrow(List<String> words, Conditions where) {
        for (int i = 0; i < words.size(); i++) {
            narrow(words.get(i), "found" + i, where);
        }
    }

    private void narrow(String word, String name, Conditions where) {
        String terms = terms(word);
        List<?> contractors = terms.isEmpty()
                ? List.of()
                : found(CONTRACTORS)
                        .setParameter("terms", terms)
                        .setParameter("most", MOST_CONTRACTORS + 1)
                        .getResultList();
        if (contractors.size() > MOST_CONTRACTORS) {
            throw new Decisions.TooMany("q");
        }
        List<?> rows = terms.isEmpty()
                ? List.of()
                : found(ROWS).setParameter("terms", terms).getResultList();
        List<String> either = new ArrayList<>();
        if (!contractors.isEmpty()) {
            byContractor = true;
            either.add("d.contractor in (:" + name + "c)");
            where.parameters().put(name + "c", contractors);
        }
        if (!rows.isEmpty()) {
            either.add("d.row in (:" + name + "r)");
            where.parameters().put(name + "r", rows);
        }
        where.holds(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
    }

    private jakarta.persistence.Query found(String query) {
        return database.createNativeQuery(query, String.class);
    }

    /** Letters and digits only, each run of them the beginning of a word; nothing is left of what has none. */
    private static String terms(String word) {
        return Stream.of(word.split("[^\\p{L}\\p{N}]+"))
                .filter(term -> !term.isEmpty())
                .map(term -> term + ":*")
                .collect(Collectors.joining(" & "));
    }
}
