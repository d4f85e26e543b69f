package org.plumbline.moving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a ledger as the database's own catalogue lists them, so that one that is added later is not forgotten. */
final class LedgerTables {
    /** Keeps that an import is under way; there while one is, and no part of the ledger. */
    static final String IMPORTING = "importing";

    /** Worked out from other tables anew, or kept by the migrations. */
    static final Set<String> LEFT_OUT = Set.of("tally", "flyway_schema_history", IMPORTING);

    private static final String TABLES =
            "select relname from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                    + " and not relispartition order by relname";
    private static final String REFERENCES =
            "select t.relname, r.relname from pg_catalog.pg_constraint c join pg_catalog.pg_class t on t.oid = c.conrelid"
                    + " join pg_catalog.pg_class r on r.oid = c.confrelid"
                    + " where c.contype = 'f' and t.relnamespace = 'public'::regnamespace";
    private static final String COLUMNS =
            "select t.relname, a.attname from pg_catalog.pg_attribute a join pg_catalog.pg_class t on t.oid = a.attrelid"
                    + " where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.attnum > 0"
                    + " and not a.attisdropped and a.attgenerated = '' order by t.relname, a.attnum";
    private static final String KEYS =
            "select t.relname, a.attname from pg_catalog.pg_index i join pg_catalog.pg_class t on t.oid = i.indrelid"
                    + " cross join unnest(i.indkey) with ordinality k(attnum, place)"
                    + " join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum"
                    + " where i.indisprimary and t.relnamespace = 'public'::regnamespace order by t.relname, k.place";
    private static final String VERSION =
            "select version from flyway_schema_history where success and version is not null order by installed_rank desc"
                    + " limit 1";

    private LedgerTables() {}

    /**
     * A table.
     *
     * @param key the columns that order its rows
     * @param refersToItself whether a row may name another row of the same table
     */
    record Table(String name, List<String> columns, List<String> key, boolean refersToItself) {}

    /** All but those left out, each after all it refers to. */
    static List<Table> of(Connection database) throws SQLException {
        Map<String, List<String>> columns = pairs(database, COLUMNS);
        Map<String, List<String>> keys = pairs(database, KEYS);
        Map<String, List<String>> references = pairs(database, REFERENCES);
        Set<String> waiting = new TreeSet<>(column(database, TABLES));
        waiting.removeAll(LEFT_OUT);
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(name -> references.getOrDefault(name, List.of()).stream()
                            .allMatch(other -> other.equals(name) || !waiting.contains(other)))
                    .findFirst()
                    .orElseThrow(
                            () -> new MovingRefused("The tables " + waiting + " refer to each other in a circle."));
            waiting.remove(next);
            List<String> all = columns.getOrDefault(next, List.of());
            ordered.add(new Table(
                    next,
                    all,
                    keys.getOrDefault(next, all),
                    references.getOrDefault(next, List.of()).contains(next)));
        }
        return ordered;
    }

    /** The version of the schema. */
    static String version(Connection database) throws SQLException {
        if (!exists(database, "flyway_schema_history")) {
            throw new MovingRefused(
                    "There is no ledger in this database: start the service once, or name the right one.");
        }
        return column(database, VERSION).get(0);
    }

    static boolean exists(Connection database, String table) throws SQLException {
        return column(database, TABLES).contains(table);
    }

    static long count(Connection database, String table) throws SQLException {
        return Long.parseLong(
                column(database, "select count(*) from " + quoted(table)).get(0));
    }

    /** The first column of what a query gives. */
    static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Map<String, List<String>> pairs(Connection database, String query) throws SQLException {
        Map<String, List<String>> pairs = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                pairs.computeIfAbsent(rows.getString(1), absent -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return new TreeMap<>(pairs);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(LedgerTables::quoted).toList());
    }
}
