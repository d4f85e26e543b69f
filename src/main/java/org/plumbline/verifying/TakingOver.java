package org.plumbline.verifying;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.SealedTable;
import org.plumbline.ledger.SealedTables;
import org.plumbline.ledger.StoredRow;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.RowChains;
import org.plumbline.sealing.SealedRowEntity;

/** Seals, once, the rows of a ledger from before every row was sealed, as they are found. */
@ApplicationScoped
public class TakingOver {
    private static final Logger LOG = Logger.getLogger(TakingOver.class);
    private static final int AT_ONCE = 500;

    private final EntityManager database;
    private final SealedTables tables;
    private final RowChains chains;
    private final AuditTrail audit;

    TakingOver(EntityManager database, SealedTables tables, RowChains chains, AuditTrail audit) {
        this.database = database;
        this.tables = tables;
        this.chains = chains;
        this.audit = audit;
    }

    /**
     * Takes over what is there, unless that was done before: the ledger's own row is sealed since, and the file of heads
     * tells of it even if somebody removed the seal.
     */
    @Transactional
    @TransactionConfiguration(timeout = LedgerOpening.LONGEST_SEALING)
    void ifNeverDone(ChainHeads heads) {
        Locks.take(database, "ledger");
        if (heads.of(SealedRowEntity.headOf(SealedTables.OPENED)) != null
                || SealedRowEntity.newest(SealedTables.OPENED).isPresent()) {
            return;
        }
        database.createNativeQuery("set local statement_timeout = 0").executeUpdate();
        List<String> taken = new ArrayList<>();
        for (SealedTable table : tables.all()) {
            long rows = database.unwrap(Session.class).doReturningWork(connection -> seal(connection, table));
            if (rows > 0 && !table.chain().equals(SealedTables.OPENED)) {
                taken.add(table.name() + " " + rows);
            }
        }
        if (!taken.isEmpty()) {
            String told =
                    "Sealed as they were found, rows from before every row was sealed: " + String.join(", ", taken);
            LOG.info(told);
            audit.record(Caller.SERVICE.name(), AuditTrail.Act.ADMINISTERED, "ledger", told);
        }
    }

    private long seal(Connection connection, SealedTable table) throws SQLException {
        long sealed = 0;
        try (PreparedStatement statement = connection.prepareStatement(table.unsealed())) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                for (List<StoredRow> some = next(rows); !some.isEmpty(); some = next(rows)) {
                    RowChains.Batch batch = chains.batch();
                    batch.add(table, some);
                    batch.append();
                    sealed += some.size();
                }
            }
        }
        return sealed;
    }

    private static List<StoredRow> next(ResultSet rows) throws SQLException {
        List<StoredRow> some = new ArrayList<>();
        while (some.size() < AT_ONCE && rows.next()) {
            some.add(StoredRow.read(rows, 1));
        }
        return some;
    }
}
