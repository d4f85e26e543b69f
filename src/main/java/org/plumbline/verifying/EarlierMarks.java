package org.plumbline.verifying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.ledger.KeyedHash;
import org.plumbline.ledger.StoredRow;

/** The marks that the first rows of the register have, from before every row was sealed: over columns in a fixed order. */
final class EarlierMarks {
    private static final String DOCUMENT = "document";
    private static final List<String> PRINT = List.of("content", "templates", "pdf", "workbook");
    private static final String PRINTED =
            "select cast(document as text) as key, content, templates, pdf, workbook from document_print where document = ?";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            DOCUMENT,
            List.of(
                    "id",
                    "kind",
                    "series",
                    "year",
                    "place",
                    "contract",
                    "contractor",
                    "market",
                    "period",
                    "assessment",
                    "about",
                    "dated",
                    "due",
                    "amount",
                    "issued_at",
                    "issued_by",
                    "pdf_hash",
                    "workbook"),
            "document_event",
            List.of("id", DOCUMENT, "kind", "happened", "amount", "at", "who"),
            "dispute",
            List.of(
                    "id",
                    "report",
                    "contract",
                    "contractor",
                    "market",
                    "period",
                    "decisions",
                    "basis",
                    "filed",
                    "answer_due",
                    "at",
                    "who"),
            "dispute_step",
            List.of("id", "dispute", "state", "happened", "reason", "assessment", "at", "who"));

    private EarlierMarks() {}

    /** Empty for a row that has none: of another table, or with a value in a column that the table gained since. */
    static byte[] of(StoredRow row, String table, KeyedHash hash, Connection connection) throws SQLException {
        if (!COLUMNS.getOrDefault(table, List.of()).containsAll(row.values().keySet())) {
            return new byte[0];
        }
        hash.add(table);
        COLUMNS.get(table).forEach(column -> hash.add(row.value(column)));
        if (table.equals(DOCUMENT)) {
            // A document's mark covered what was printed of it.
            List<StoredRow> printed = print(row, connection);
            printed.forEach(print -> PRINT.forEach(column -> hash.add(print.value(column))));
        }
        return hash.end();
    }

    private static List<StoredRow> print(StoredRow document, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRINTED)) {
            statement.setObject(1, UUID.fromString(document.key()));
            try (ResultSet rows = statement.executeQuery()) {
                return StoredRow.readAll(rows);
            }
        }
    }
}
