package org.plumbline.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.plumbline.ledger.KeyedHash;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.SealedTable;
import org.plumbline.ledger.StoredRow;

/** Appends rows to their chains, whose newest seals go to the file of heads. */
@ApplicationScoped
public class RowChains {
    private static final String INSERT = "insert into sealed_row"
            + " (chain, number, table_name, row_key, mark, previous, seal, sealed_at) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager database;
    private final Seals seals;
    private final NewHeads newHeads;
    private final Clock clock;

    RowChains(EntityManager database, Seals seals, NewHeads newHeads, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.newHeads = newHeads;
        this.clock = clock;
    }

    /** A row with what is sealed of it. */
    private record Marked(String table, String key, byte[] mark) {}

    /** New rows by their chains, which are held in one order: two transactions never wait for each other. */
    public final class Batch {
        private final SortedMap<String, List<Marked>> chains = new TreeMap<>();
        private final KeyedHash hash = seals.hash();

        public void add(SealedTable table, List<StoredRow> rows) {
            rows.forEach(row -> chains.computeIfAbsent(table.chainOf(row), first -> new ArrayList<>())
                    .add(new Marked(table.name(), row.key(), row.mark(hash, table.name()))));
        }

        /** Others who add to these chains wait from now on until the transaction is over. */
        public void append() {
            List<SealedRowEntity> links = new ArrayList<>();
            chains.forEach((chain, rows) -> {
                Locks.take(database, "rows of " + chain);
                Optional<SealedRowEntity> last = SealedRowEntity.newest(chain);
                for (Marked row : rows) {
                    SealedRowEntity link = next(chain, row, last);
                    links.add(link);
                    last = Optional.of(link);
                }
                last.ifPresent(newest -> newHeads.add(newest.head()));
            });
            insert(links);
        }

        private SealedRowEntity next(String chain, Marked row, Optional<SealedRowEntity> before) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            SealedRowEntity link = new SealedRowEntity();
            link.chain = chain;
            link.number = before.map(earlier -> earlier.number + 1).orElse(1L);
            link.tableName = row.table();
            link.rowKey = row.key();
            link.mark = row.mark();
            link.previous = before.map(earlier -> earlier.seal).orElse(Sealer.NOTHING_BEFORE);
            link.sealedAt = before.map(earlier -> earlier.sealedAt)
                    .filter(now::isBefore)
                    .orElse(now);
            link.seal = link.sealed(hash);
            return link;
        }
    }

    public Batch batch() {
        return new Batch();
    }

    /** All in one go, however many they are. */
    private void insert(List<SealedRowEntity> links) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (SealedRowEntity link : links) {
                    fill(statement, link);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private static void fill(PreparedStatement statement, SealedRowEntity link) throws SQLException {
        Object[] values = {
            link.chain,
            link.number,
            link.tableName,
            link.rowKey,
            link.mark,
            link.previous,
            link.seal,
            link.sealedAt.atOffset(ZoneOffset.UTC)
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
