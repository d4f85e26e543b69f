package org.plumbline.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inserts the rows of kept assessments once more, under new ids, with nothing but JDBC: a batch and a commit each. */
public final class RowCopies implements AutoCloseable {
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final List<Kept> kept;
    private final Connection connection;
    private final PreparedStatement assessments;
    private final PreparedStatement decisions;
    private int next;

    /** The rows of one assessment, by column. */
    private record Kept(Map<String, Object> assessment, List<Map<String, Object>> decisions) {}

    /** @param contractor the issuer whose assessments are copied */
    public RowCopies(ChildService service, String contractor) throws IOException, SQLException {
        connection = service.connect();
        connection.setAutoCommit(false);
        kept = new ArrayList<>();
        for (Map<String, Object> row : rows("select * from assessment where contractor = ?", contractor)) {
            kept.add(new Kept(row, rows("select * from decision where assessment = ? order by position", row.get("id"))));
        }
        connection.commit();
        assessments = insert("assessment", kept.get(0).assessment());
        decisions = insert("decision", kept.get(0).decisions().get(0));
    }

    /** How many rows an assessment has. */
    public int rowsEach() {
        return 1 + kept.get(0).decisions().size();
    }

    /** Inserts one assessment with its decisions; it is durable when this returns. */
    public void insert() throws SQLException {
        Kept copied = kept.get(next++ % kept.size());
        UUID id = ids.generate();
        String contractor = "issuer-" + UUID.randomUUID();
        add(assessments, copied.assessment(), Map.of("id", id, "contractor", contractor));
        for (Map<String, Object> decision : copied.decisions()) {
            add(decisions, decision, Map.of("id", ids.generate(), "assessment", id, "contractor", contractor));
        }
        assessments.executeBatch();
        decisions.executeBatch();
        connection.commit();
    }

    private static void add(PreparedStatement insert, Map<String, Object> row, Map<String, Object> changed)
            throws SQLException {
        int column = 1;
        for (Map.Entry<String, Object> value : row.entrySet()) {
            boolean chained = value.getKey().equals("supersedes");
            insert.setObject(column++, chained ? null : changed.getOrDefault(value.getKey(), value.getValue()));
        }
        insert.addBatch();
    }

    private PreparedStatement insert(String table, Map<String, Object> row) throws SQLException {
        return connection.prepareStatement("insert into " + table + " (" + String.join(", ", row.keySet())
                + ") values (" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")");
    }

    private List<Map<String, Object>> rows(String query, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            List<Map<String, Object>> rows = new ArrayList<>();
            ResultSet result = statement.executeQuery();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnName(column), result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
