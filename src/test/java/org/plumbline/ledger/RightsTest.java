package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept stays as it is: the service's own role could not change it if it wanted to. */
@QuarkusTest
class RightsTest {
    private static final String DENIED = "42501";
    private static final String MIGRATIONS = "flyway_schema_history";

    @Inject
    Tables tables;

    @Test
    void allTablesOfTheLedgerAreLookedAt() throws SQLException {
        assertThat(tables.names())
                .contains(
                        "assessment",
                        "citation",
                        "decision",
                        "frame",
                        "idempotency_key",
                        "ledger",
                        "replay",
                        "replay_begun",
                        "replay_end",
                        "rulebook",
                        "rulebook_file",
                        "seal");
    }

    @Test
    void theServiceCanChangeOrRemoveNothing() throws SQLException {
        for (String table : tables.names()) {
            String column = tables.column(
                            "select attname from pg_catalog.pg_attribute where attrelid = cast(? as regclass) and attnum > 0"
                                    + " and attidentity = ''",
                            table)
                    .get(0);
            for (String statement : List.of(
                    "update %1$s set %2$s = %2$s",
                    "delete from %1$s",
                    "truncate %1$s",
                    "truncate %1$s cascade",
                    "select * from %1$s for update",
                    "alter table %1$s add column more text",
                    "alter table %1$s disable trigger all",
                    "drop table %1$s cascade")) {
                assertDenied(statement.formatted(table, column));
            }
        }
    }

    @Test
    void theServiceCanReadAndAddToEachTableButTheListOfMigrations() throws SQLException {
        for (String table : tables.names()) {
            assertThat(mayService(table, "SELECT")).as(table).isTrue();
            assertThat(mayService(table, "INSERT")).as(table).isEqualTo(!table.equals(MIGRATIONS));
            for (String right : List.of("UPDATE", "DELETE", "TRUNCATE", "TRIGGER", "REFERENCES")) {
                assertThat(mayService(table, right)).as(right + " " + table).isFalse();
            }
        }
    }

    @Test
    void theServiceCanMakeNothingOfItsOwnEither() {
        assertDenied("create table more (id integer)");
        assertDenied("create function more() returns integer language sql as 'select 1'");
        assertDenied("set role owner");
    }

    private boolean mayService(String table, String right) throws SQLException {
        return tables.column("select has_table_privilege(current_user, cast(? as text), ?)", table, right)
                .equals(List.of("true"));
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> tables.asService(sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(DENIED));
    }
}
