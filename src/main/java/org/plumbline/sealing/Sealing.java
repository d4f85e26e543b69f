package org.plumbline.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.plumbline.ledger.SealedRow;
import org.plumbline.ledger.SealedTable;
import org.plumbline.ledger.SealedTables;
import org.plumbline.ledger.StoredRow;

/**
 * Seals every row of a {@link SealedRow} at the end of the transaction that adds it: what is sealed is what the database
 * keeps of it, read back, and the chains are held as short as can be.
 */
@ApplicationScoped
public class Sealing implements PostInsertEventListener {
    private static final int READ_AT_ONCE = 500;

    private final SealedTables tables;
    private final RowChains chains;
    private final TransactionSynchronizationRegistry transactions;
    private final EntityManagerFactory factory;
    private boolean begun;

    Sealing(
            SealedTables tables,
            RowChains chains,
            TransactionSynchronizationRegistry transactions,
            EntityManagerFactory factory) {
        this.tables = tables;
        this.chains = chains;
        this.transactions = transactions;
        this.factory = factory;
    }

    /** Seals from now on; before, only what opens the ledger writes, and what it takes over is sealed by {@code TakingOver}. */
    public synchronized void begin() {
        if (!begun) {
            factory.unwrap(SessionFactoryImplementor.class)
                    .getEventListenerRegistry()
                    .appendListeners(EventType.POST_INSERT, this);
            begun = true;
        }
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        SealedTable table = tables.of(event.getPersister().getMappedClass());
        if (table == null) {
            return;
        }
        OfTransaction rows = (OfTransaction) transactions.getResource(Sealing.class);
        if (rows == null) {
            rows = new OfTransaction();
            transactions.putResource(Sealing.class, rows);
            event.getSession().getTransactionCompletionCallbacks().registerCallback(rows);
        }
        List<Object> key = new ArrayList<>();
        event.getPersister()
                .getIdentifierMapping()
                .forEachJdbcValue(event.getId(), (place, value, type) -> key.add(value), event.getSession());
        rows.keys.computeIfAbsent(table, first -> new ArrayList<>()).add(key);
    }

    /** The keys of rows that a transaction added. */
    private final class OfTransaction implements TransactionCompletionCallbacks.BeforeCompletionCallback {
        private final Map<SealedTable, List<List<Object>>> keys = new LinkedHashMap<>();

        @Override
        public void doBeforeTransactionCompletion(SharedSessionContractImplementor session) {
            RowChains.Batch batch = chains.batch();
            keys.forEach((table, added) -> {
                for (int first = 0; first < added.size(); first += READ_AT_ONCE) {
                    List<List<Object>> some = added.subList(first, Math.min(added.size(), first + READ_AT_ONCE));
                    batch.add(table, session.doReturningWork(connection -> read(connection, table, some)));
                }
            });
            batch.append();
        }
    }

    private static List<StoredRow> read(Connection connection, SealedTable table, List<List<Object>> keys)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.some(keys.size()))) {
            int place = 0;
            for (List<Object> key : keys) {
                for (Object value : key) {
                    statement.setObject(++place, value);
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                return StoredRow.readAll(rows);
            }
        }
    }
}
