package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.agenda.OverdueMarks;
import org.plumbline.verifying.SealedLedger;
import org.plumbline.verifying.Verifying;

/**
 * Whatever is changed, removed or put in of any table of the schema, verify names the table. The tables and columns are
 * those that the database lists: one that is added later is looked at without a word here, and fails until it is sealed.
 */
@QuarkusTest
@TestProfile(LedgerOfItsOwn.class)
class TamperedTablesTest {
    /** What is of no effect on anything that the service says or does. */
    private static final Map<String, String> WITHOUT_EFFECT = Map.of(
            "tally.slot", "a sum goes over all slots",
            "flyway_schema_history.installed_by", "nobody asks who ran a migration",
            "flyway_schema_history.installed_on", "nobody asks when a migration was run",
            "flyway_schema_history.execution_time", "nobody asks how long a migration took");

    /** The mark of an assessment covers the key that it answers. */
    private static final Map<String, String> NAMED_AS = Map.of("idempotency_key", "assessment");

    /** Told by the files of rulebooks, which are compiled for it. */
    private static final List<String> OF_FRAMES = List.of("frame", "citation", "reason");

    private static final List<String> OF_RULEBOOKS = List.of("rulebook", "rulebook_file");

    /** Without them nothing is verified: the refusal says so. */
    private static final List<String> NEEDED_FIRST = List.of("ledger", "flyway_schema_history");

    /** Apart from the tables that they tell of, whose own findings would hide a lack of theirs. */
    private static final List<String> OF_OTHERS = List.of("tally", "sealed_row", "idempotency_key");

    /** Which row is taken of tables whose rows belong together: one of each assessment. */
    private static final Map<String, String> ROW = Map.of(
            "decision",
            "where contractor = '" + FilledLedger.OBLIGED + "'",
            "seal",
            "where contractor = '" + FilledLedger.CORRECTED + "'",
            "sealed_row",
            "where table_name = 'account'",
            "assessment",
            "where id in (select assessment from document)");

    @Inject
    Tables tables;

    @Inject
    Verifying verifying;

    @Inject
    SealedLedger ledger;

    @Inject
    OverdueMarks overdue;

    private List<String> all;

    @BeforeEach
    void fillEveryTableAndCopyIt() throws SQLException {
        all = tables.names();
        if (tables.count("agreement") == 0) {
            FilledLedger.fill(overdue);
        }
        List<String> copies = new ArrayList<>(List.of("create schema copy"));
        for (String table : all) {
            assertThat(tables.count(table)).as("rows of " + table + ": fill me").isPositive();
            copies.add("create table copy." + table + " as table " + table);
        }
        tables.behindItsBack(copies, null);
    }

    @AfterEach
    void putItRight() throws SQLException {
        List<String> tampered = new ArrayList<>(all);
        // What a test was refused stands in the trail for good; the trail itself is put right where it was tampered
        // with.
        tampered.remove("audit");
        restore(tampered);
        tables.behindItsBack(List.of("drop schema copy cascade"), null);
        assertThat(whole()).isEmpty();
    }

    @Test
    void noColumnOfAnyTableCanBeChangedUnseen() throws SQLException {
        for (List<String> group : groups()) {
            int most = 0;
            for (String table : group) {
                most = Math.max(most, columns(table).size());
            }
            for (int turn = 0; turn < most; turn++) {
                Set<String> changed = new TreeSet<>();
                for (String table : group) {
                    List<String> columns = columns(table);
                    if (turn < columns.size()) {
                        String column = columns.get(turn);
                        tables.behindItsBack(
                                List.of("update " + table + " set " + column + " = " + changed(table, column)
                                        + " where ctid = " + row(table)),
                                null);
                        changed.add(table);
                    }
                }
                assertNamed(group, changed, "changed column " + turn);
            }
        }
    }

    @Test
    void noRowOfAnyTableCanBeRemovedUnseen() throws SQLException {
        for (List<String> group : groups()) {
            for (String table : group) {
                tables.behindItsBack(List.of("delete from " + table + " where ctid = " + row(table)), null);
            }
            assertNamed(group, new TreeSet<>(group), "removed row");
        }
    }

    @Test
    void noRowCanBePutIntoAnyTableUnseen() throws SQLException {
        for (List<String> group : groups()) {
            Set<String> filled = new TreeSet<>(group);
            // No second row fits into it.
            filled.remove("ledger");
            for (String table : filled) {
                tables.behindItsBack(List.of(insertion(table)), null);
            }
            assertNamed(group, filled, "row put in");
        }
    }

    @Test
    void anAdminWhoWasPutInSignsInNeitherByPasswordNorByToken() throws Exception {
        byte[] secret = MessageDigest.getInstance("SHA-256").digest("of my own".getBytes());
        tables.behindItsBack(
                List.of(
                        "insert into account select 'intruder', 1, password_hash, false, roles, contractor, enabled,"
                                + " changed_at, changed_by from account where name = 'sealed-person' order by version desc limit 1"),
                null);
        tables.behindItsBack(
                List.of("insert into token select gen_random_uuid(), ?, 'sealed-person', 'API', label, issued_at,"
                        + " now() + interval '1 day' from token limit 1"),
                secret);
        for (int status : List.of(
                People.password("intruder", People.PASSWORD).get("/api/v1/me").statusCode(),
                People.bearer("of my own").get("/api/v1/me").statusCode())) {
            assertThat(status).isEqualTo(401);
        }
        assertThat(bySeals())
                .extracting(LedgerFault::toString)
                .contains("account intruder 1 was inserted: it has no seal")
                .anyMatch(found -> found.matches("token [0-9a-f-]{36} was inserted: it has no seal"));
    }

    @Test
    void aChangedRoleLetsNobodyIn() throws SQLException {
        String person = "account where name = 'sealed-person'";
        String version = tables.column("select max(version) from " + person).get(0);
        People.password("sealed-person", People.PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        tables.behindItsBack(
                List.of("update account set roles = 'admin' where name = 'sealed-person' and version = " + version),
                null);
        People.password("sealed-person", People.PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        assertThat(bySeals())
                .extracting(LedgerFault::toString)
                .containsExactly("account sealed-person " + version + " was changed");
    }

    @Test
    void anAgreementThatWasPutInAndAnEndThatWasTakenAwayAreNamed() throws SQLException {
        tables.behindItsBack(
                List.of(
                        "insert into agreement select gen_random_uuid(), contract, contractor, market, '1.4', effect,"
                                + " first_month, last_month, agreement, recorded_at, recorded_by from agreement limit 1",
                        "delete from token_end"),
                null);
        assertThat(bySeals())
                .extracting(LedgerFault::toString)
                .anyMatch(found -> found.matches("agreement [0-9a-f-]{36} was inserted: it has no seal"))
                .anyMatch(found -> found.matches("token_end [0-9a-f-]{36} was removed"));
    }

    /** Each of them is looked at by itself. */
    private List<List<String>> groups() {
        List<String> others = new ArrayList<>(all);
        others.removeAll(OF_FRAMES);
        others.removeAll(OF_RULEBOOKS);
        others.removeAll(OF_OTHERS);
        others.removeAll(NEEDED_FIRST);
        List<List<String>> groups = new ArrayList<>(List.of(others, OF_OTHERS, OF_FRAMES, OF_RULEBOOKS));
        NEEDED_FIRST.forEach(table -> groups.add(List.of(table)));
        return groups;
    }

    private void assertNamed(List<String> group, Set<String> tampered, String how) throws SQLException {
        Set<String> named = new TreeSet<>();
        try {
            List<LedgerFault> findings = group == OF_FRAMES || group == OF_RULEBOOKS ? whole() : bySeals();
            findings.forEach(finding -> named.add(finding.table()));
        } catch (LedgerRefused refused) {
            assertThat(NEEDED_FIRST).as(how + ": " + refused.getMessage()).containsAll(group);
            named.addAll(group);
        }
        assertThat(named)
                .as(how + " of " + tampered)
                .containsAll(tampered.stream()
                        .map(table -> NAMED_AS.getOrDefault(table, table))
                        .toList());
        restore(tampered);
    }

    private List<LedgerFault> bySeals() {
        List<LedgerFault> findings = new ArrayList<>();
        ledger.verify(findings::add, readable -> {});
        return findings;
    }

    private List<LedgerFault> whole() {
        List<LedgerFault> findings = new ArrayList<>();
        verifying.verify(findings::add, done -> {});
        return findings;
    }

    private void restore(Iterable<String> changed) throws SQLException {
        List<String> back = new ArrayList<>();
        changed.forEach(table -> {
            back.add("delete from " + table);
            back.add("insert into " + table + " overriding system value table copy." + table);
        });
        tables.behindItsBack(back, null);
    }

    private String row(String table) {
        return "(select ctid from " + table + " " + ROW.getOrDefault(table, "") + " order by 1 limit 1)";
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = tables.column(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " order by ordinal_position",
                table);
        columns.removeIf(column -> WITHOUT_EFFECT.containsKey(table + "." + column));
        return columns;
    }

    /** The same row once more, with another value in each of its keys. */
    private String insertion(String table) throws SQLException {
        List<String> keys = tables.column(
                "select (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[indnkeyatts - 1])"
                        + " from pg_index where indisunique and indrelid = cast(? as regclass)",
                table);
        List<String> columns = tables.column(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " order by ordinal_position",
                table);
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(keys.contains(column) ? another(table, column) : column);
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") overriding system value select "
                + String.join(", ", values) + " from " + table + " where ctid = " + row(table);
    }

    /** What a column is changed to; one that counts by itself can only be counted on. */
    private String changed(String table, String column) throws SQLException {
        boolean counts = tables.column(
                        "select is_identity from information_schema.columns where table_schema = 'public'"
                                + " and table_name = ? and column_name = ?",
                        table,
                        column)
                .contains("YES");
        return counts ? "default" : another(table, column);
    }

    /** Another value of a column, that could be one of its own. */
    private String another(String table, String column) throws SQLException {
        String type = tables.column(
                        "select data_type from information_schema.columns where table_schema = 'public'"
                                + " and table_name = ? and column_name = ?",
                        table,
                        column)
                .get(0);
        return switch (column) {
            case "kind" -> "case when kind = 'FINAL' then 'INITIAL' else 'FINAL' end";
            case "outcome" -> "case when outcome = 'MET' then 'PENALTY' else 'MET' end";
            case "status" -> type.equals("text") ? "'FAILED'" : "status + 1";
            default ->
                switch (type) {
                    case "text", "character varying" -> "coalesce(" + column + ", '') || 'x'";
                    case "boolean" -> "not " + column;
                    case "bytea" -> "coalesce(" + column + ", '') || '\\x20'";
                    case "uuid" -> "gen_random_uuid()";
                    case "date" -> "coalesce(" + column + ", current_date) + 1";
                    case "timestamp with time zone" -> "coalesce(" + column + ", now()) + interval '1 microsecond'";
                    default -> "coalesce(" + column + ", 0) + 100";
                };
        };
    }
}
