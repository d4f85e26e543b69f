package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerTest {

    private static final String NOT_PERMITTED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path temporary;

    private static Path folder;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws SQLException {
        folder = temporary.resolve("new/a database");
        server = TemporaryServers.start(folder);
        TemporaryServers.createNotes(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsRowsWhenItIsStoppedAndStartedAgain() throws SQLException {
        TemporaryServers.addNote(server, "before");
        server.close();
        server.close();
        server = TemporaryServers.start(folder);
        TemporaryServers.addNote(server, "after");
        assertThat(TemporaryServers.notes(server)).isEqualTo("before, after");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void runsWithTheSettingsThatTheLedgerReliesOn(String setting, String value) throws SQLException {
        assertThat(TemporaryServers.ask(server, server.app(), "SHOW " + setting))
                .isEqualTo(value);
    }

    @Test
    void isACurrentPostgresql() throws SQLException {
        assertThat(TemporaryServers.ask(server, server.app(), "SHOW server_version"))
                .startsWith("17.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE note SET text = 'other'",
                "DELETE FROM note",
                "TRUNCATE note",
                "DROP TABLE note",
                "ALTER TABLE note DISABLE TRIGGER ALL",
                "CREATE TABLE other (id bigint)",
                "CREATE TEMPORARY TABLE other (id bigint)",
                "CREATE SCHEMA other",
                "SET ROLE owner",
                "ALTER SYSTEM SET synchronous_commit = off"
            })
    void theServiceMayOnlyReadAndAdd(String forbidden) {
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> TemporaryServers.execute(server, server.app(), forbidden));
        assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void theOwnerIsNoSuperuser() throws SQLException {
        assertThat(
                        TemporaryServers.ask(
                                server,
                                server.owner(),
                                "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "owner", "app"})
    void nobodyComesInWithAWrongPassword(String user) {
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> TemporaryServers.connect(server, new Credentials(user, "wrong")));
        assertThat(refused.getSQLState()).isEqualTo(WRONG_PASSWORD);
    }

    @Test
    void everyWayInAsksForAPasswordByScram() throws Exception {
        assertThat(TemporaryServers.ask(
                        server,
                        RolePasswords.readFrom(folder).superuser(),
                        "SELECT string_agg(DISTINCT auth_method, ', ') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void theServiceSeesNoOtherDatabase() {
        assertThatThrownBy(() -> TemporaryServers.address(server).connect("postgres", server.app()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void onlyTheFoldersOwnerCanReadThePasswords() throws Exception {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("passwords"))).isEqualTo("rw-------");
        assertThat(folder.resolve("superuser.new")).doesNotExist();
    }

    @Test
    void passwordsStayOutOfWhatIsLogged() {
        assertThat(server.app()).hasToString("Credentials[app]");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
