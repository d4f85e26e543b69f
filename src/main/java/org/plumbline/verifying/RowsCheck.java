package org.plumbline.verifying;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.plumbline.ledger.KeyedHash;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.SealedTable;
import org.plumbline.ledger.StoredRow;
import org.plumbline.sealing.ChainCheck;
import org.plumbline.sealing.ChainHead;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.SealedRowEntity;

/** Follows the chains of rows that are sealed one by one, and holds each table against their links. */
final class RowsCheck {
    private static final int LOOKED_AT_ONCE = 500;
    private static final String LINK = "sealed_row";

    /** Where the row itself begins in what {@link SealedTable#besideLinks} gives. */
    private static final int ROW = 5;

    private final EntityManager database;
    private final KeyedHash hash;
    private final ChainHeads heads;
    private final Consumer<LedgerFault> findings;
    private final Set<ChainHead.Chain> seen = new HashSet<>();
    private String chain;
    private ChainCheck links;

    RowsCheck(EntityManager database, byte[] key, ChainHeads heads, Consumer<LedgerFault> findings) {
        this.database = database;
        this.hash = new KeyedHash(key);
        this.heads = heads;
        this.findings = findings;
    }

    /** Looks at all; within a transaction. */
    void check(List<SealedTable> tables) {
        SealedRowEntity.Key place = new SealedRowEntity.Key("", 0L);
        for (List<SealedRowEntity> some = after(place); !some.isEmpty(); some = after(place)) {
            some.forEach(this::link);
            SealedRowEntity last = some.get(some.size() - 1);
            place = new SealedRowEntity.Key(last.chain, last.number);
            database.clear();
        }
        endChain();
        heads.ofRows().stream()
                .filter(head -> !seen.contains(head.chain()))
                .forEach(head -> find(
                        LINK,
                        SealedRowEntity.chainOf(head.chain()) + " 1",
                        "and all up to " + head.number() + ChainCheck.REMOVED));
        tables.forEach(table -> database.unwrap(Session.class).doWork(connection -> rows(connection, table)));
    }

    private static List<SealedRowEntity> after(SealedRowEntity.Key place) {
        return SealedRowEntity.<SealedRowEntity>find(
                        "chain > ?1 or chain = ?1 and number > ?2 order by chain, number",
                        place.chain(),
                        place.number())
                .page(0, LOOKED_AT_ONCE)
                .list();
    }

    private void link(SealedRowEntity link) {
        if (!link.chain.equals(chain)) {
            endChain();
            chain = link.chain;
            seen.add(SealedRowEntity.headOf(chain));
            links = ChainCheck.fromStart(heads.of(SealedRowEntity.headOf(chain)));
        }
        links.next(link.link(hash)).forEach(wrong -> find(LINK, chain + " " + link.number, wrong));
    }

    private void endChain() {
        if (links != null) {
            links.end().ifPresent(wrong -> find(LINK, chain + " " + (links.number() + 1), wrong));
        }
    }

    private void rows(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.besideLinks())) {
            statement.setFetchSize(LOOKED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row(rows, table.name(), connection);
                }
            }
        }
    }

    private void row(ResultSet rows, String table, Connection connection) throws SQLException {
        String sealed = rows.getString("row_key");
        if (!rows.getBoolean("present")) {
            find(table, sealed, "was removed");
            return;
        }
        StoredRow row = StoredRow.read(rows, ROW);
        byte[] mark = rows.getBytes("mark");
        if (sealed == null) {
            find(table, row.key(), "was inserted: it has no seal");
        } else if (!Arrays.equals(row.mark(hash, table), mark)
                && !(SealedRowEntity.REGISTER.equals(rows.getString("chain"))
                        && Arrays.equals(EarlierMarks.of(row, table, hash, connection), mark))) {
            find(table, row.key(), "was changed");
        }
    }

    private void find(String table, String row, String what) {
        findings.accept(new LedgerFault(table, row, what));
    }
}
