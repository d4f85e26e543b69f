package org.plumbline.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.plumbline.ledger.SealedTable;
import org.plumbline.ledger.SealedTables;
import org.plumbline.ledger.StoredRow;

/** Whether single rows are as the service kept them: for what has an effect at once, before anybody verifies. */
@ApplicationScoped
public class RowMarks {
    private static final Logger LOG = Logger.getLogger(RowMarks.class);

    private final EntityManager database;
    private final SealedTables tables;
    private final Seals seals;

    RowMarks(EntityManager database, SealedTables tables, Seals seals) {
        this.database = database;
        this.tables = tables;
        this.seals = seals;
    }

    /**
     * Whether a row has the seal that belongs to it; the log tells of one that has not. One that this transaction added
     * gets its seal at the end.
     *
     * @param key the values of its primary key, in the order of the columns
     */
    public boolean hold(Class<?> entity, Object... key) {
        SealedTable table = tables.of(entity);
        boolean holds = database.unwrap(Session.class).doReturningWork(connection -> holds(connection, table, key));
        if (!holds) {
            LOG.errorf(
                    "The row %s of the table %s was not kept by the service and is worth nothing; the command verify"
                            + " says more",
                    Arrays.toString(key), table.name());
        }
        return holds;
    }

    private boolean holds(Connection connection, SealedTable table, Object... key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.one())) {
            for (int i = 0; i < key.length; i++) {
                statement.setObject(i + 1, key[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        && (rows.getBoolean("ours")
                                || Arrays.equals(
                                        StoredRow.read(rows, 3).mark(seals.hash(), table.name()),
                                        rows.getBytes("mark")));
            }
        }
    }
}
