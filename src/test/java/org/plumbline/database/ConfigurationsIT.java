package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.SmallRoot;
import org.plumbline.faults.PackagedService;

/**
 * The packaged service on each configuration of a server of one's own that the page on operation describes, named by the
 * environment and set up with the very statements that stand there. The embedded server is what all other tests start.
 */
class ConfigurationsIT {
    private static final String YEAR =
            """
            {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
             "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}""";
    private static final String SOUND = "findings: 0\n";
    private static final String PASSWORD = "of a test";

    @TempDir
    Path folder;

    private EmbeddedServer server;
    private Credentials superuser;
    private PackagedService service;

    @BeforeEach
    void startServer() throws IOException {
        Path data = folder.resolve("server");
        server = TemporaryServers.start(data);
        superuser = RolePasswords.readFrom(data).superuser();
        service = new PackagedService(folder)
                .of(SmallRoot.in(folder.resolve("root")).path());
    }

    @AfterEach
    void stopServer() throws InterruptedException {
        service.close();
        server.close();
    }

    private void asSuperuser(String database, String... statements) throws SQLException {
        try (Connection connection = TemporaryServers.address(server).connect(database, superuser);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private PackagedService on(String database, String role, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                TemporaryServers.address(server).jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME",
                role,
                "QUARKUS_DATASOURCE_PASSWORD",
                PASSWORD));
        environment.putAll(more);
        return service.withEnvironment(environment);
    }

    private static String role(String name) {
        return "CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'";
    }

    /** An ordinary year and a restart: what is kept is there, and sound. */
    private void assertServes(PackagedService configured) throws IOException, InterruptedException {
        String id = configured
                .start()
                .call("POST", "/api/v1/assessments", YEAR, 201)
                .getString("id");
        configured.stop();
        configured.start().call("GET", "/api/v1/assessments/" + id, null, 200);
        assertThat(configured.run("verify"))
                .returns(0, PackagedService.Ended::code)
                .returns(true, ended -> ended.said().endsWith(SOUND));
        configured.stop();
    }

    private static void assertRefused(PackagedService configured, String... told)
            throws IOException, InterruptedException {
        for (String[] words : new String[][] {{"serve"}, {"verify"}}) {
            PackagedService.Ended ended = configured.run(words);
            assertThat(ended.code()).as(ended.said()).isEqualTo(1);
            assertThat(ended.said()).hasLineCount(1).contains(told).doesNotContain("Exception", PASSWORD);
        }
    }

    @Test
    void oneRoleThatOwnsItsDatabaseIsEnough() throws Exception {
        asSuperuser("postgres", role("plumb"), "CREATE DATABASE ledger OWNER plumb");
        assertServes(on("ledger", "plumb", Map.of()));
    }

    @Test
    void twoRolesKeepTheServiceFromChangingWhatItKept() throws Exception {
        asSuperuser("postgres", role("ledger_owner"), role("plumb"), "CREATE DATABASE ledger OWNER ledger_owner");
        PackagedService configured = on(
                "ledger",
                "plumb",
                Map.of("QUARKUS_FLYWAY_USERNAME", "ledger_owner", "QUARKUS_FLYWAY_PASSWORD", PASSWORD));
        asSuperuser(
                "ledger",
                "ALTER DEFAULT PRIVILEGES FOR ROLE ledger_owner IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO plumb",
                "ALTER DEFAULT PRIVILEGES FOR ROLE ledger_owner IN SCHEMA public GRANT SELECT, USAGE ON SEQUENCES TO plumb");
        assertServes(configured);
        assertThatThrownBy(() -> asService("update assessment set submitted_by = 'nobody'"))
                .hasMessageContaining("permission denied");
        asSuperuser("ledger", "REVOKE INSERT ON claim FROM plumb");
        PackagedService.Ended ended = configured.run("serve");
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said().lines().filter(line -> line.contains("does not start")))
                .singleElement()
                .asString()
                .contains("may not read and add to all tables", "GRANT SELECT, INSERT");
        assertThat(ended.said()).doesNotContain("\tat ", "Exception");
    }

    private void asService(String sql) throws SQLException {
        try (Connection connection =
                        TemporaryServers.address(server).connect("ledger", new Credentials("plumb", PASSWORD));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aWrongPasswordAMissingRoleAMissingDatabaseAndNoServerAreSaidInOneLine() throws Exception {
        asSuperuser("postgres", "CREATE ROLE plumb LOGIN PASSWORD 'another'", "CREATE DATABASE ledger OWNER plumb");
        assertRefused(on("ledger", "plumb", Map.of()), "does not let the role 'plumb' in", "_PASSWORD");
        assertRefused(on("ledger", "nobody", Map.of()), "does not let the role 'nobody' in");
        asSuperuser("postgres", "ALTER ROLE plumb PASSWORD '" + PASSWORD + "'");
        assertRefused(on("nowhere", "plumb", Map.of()), "There is no such database", "/nowhere");
        assertRefused(
                on("ledger", "plumb", Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/ledger")),
                "No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/ledger");
    }

    @Test
    void aDatabaseThatMayNotBeFilledIsSaidInOneLine() throws Exception {
        asSuperuser("postgres", role("plumb"), "CREATE DATABASE ledger");
        assertRefused(on("ledger", "plumb", Map.of()), "may not make tables", "ALTER DATABASE ledger OWNER TO plumb");
        asSuperuser(
                "postgres",
                "ALTER DATABASE ledger OWNER TO plumb",
                "ALTER DATABASE ledger SET default_transaction_read_only = on");
        assertRefused(on("ledger", "plumb", Map.of()), "can only be read");
    }

    @Test
    void aLedgerThatCanOnlyBeReadIsServedToThoseWhoAsk() throws Exception {
        asSuperuser("postgres", role("plumb"), "CREATE DATABASE ledger OWNER plumb");
        PackagedService configured = on("ledger", "plumb", Map.of()).start();
        String id = configured.call("POST", "/api/v1/assessments", YEAR, 201).getString("id");
        configured.stop();
        asSuperuser("postgres", "ALTER DATABASE ledger SET default_transaction_read_only = on");
        configured.start();
        configured.call("GET", "/api/v1/assessments/" + id, null, 200);
        assertThat(configured.send("POST", "/api/v1/assessments", YEAR).body()).contains("LE-020");
    }
}
