package org.plumbline.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of any table as the database keeps it.
 *
 * @param key what it is called in its link
 * @param values those that it has, by their columns
 */
public record StoredRow(String key, SortedMap<String, Object> values) {

    /** @param first the column of the key; the row's own columns follow it to the end */
    public static StoredRow read(ResultSet rows, int first) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        SortedMap<String, Object> values = new TreeMap<>();
        for (int i = first + 1; i <= columns.getColumnCount(); i++) {
            Object value = value(rows, columns.getColumnTypeName(i), i);
            if (value != null) {
                values.put(columns.getColumnName(i), value);
            }
        }
        return new StoredRow(rows.getString(first), values);
    }

    /** All of a query's, whose first column is the key. */
    public static List<StoredRow> readAll(ResultSet rows) throws SQLException {
        List<StoredRow> all = new ArrayList<>();
        while (rows.next()) {
            all.add(read(rows, 1));
        }
        return all;
    }

    private static Object value(ResultSet rows, String type, int column) throws SQLException {
        return switch (type) {
            case "date" -> rows.getObject(column, LocalDate.class);
            case "timestamptz" -> {
                OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            default -> rows.getObject(column);
        };
    }

    /** Null where the column is empty. */
    public Object value(String column) {
        return values.get(column);
    }

    /** The mark of the row: over its table, and the name and value of each column that is not empty. */
    public byte[] mark(KeyedHash hash, String table) {
        hash.add("row").add(table);
        values.forEach((column, value) -> hash.add(column).add(value));
        return hash.end();
    }
}
