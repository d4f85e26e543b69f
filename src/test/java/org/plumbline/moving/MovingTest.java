package org.plumbline.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.OtherDatabase;
import org.plumbline.deciding.LedgerRefused;
import org.plumbline.deciding.SealedLedger;
import org.plumbline.deciding.Verifying;
import org.plumbline.web.api.Calls;
import org.plumbline.web.api.Requests;
import org.postgresql.PGConnection;

/** The ledger of the running service, moved into a second real server. */
@QuarkusTest
class MovingTest {
    private static final long SMALL_FILES = 20_000;

    /** In the order of the manifest, assessments come before this one. */
    private static final int SOME_ROWS = 40;

    @TempDir
    Path temporary;

    @Inject
    SealedLedger ledger;

    @Inject
    Verifying verifying;

    private final String contractor = Requests.newContractor();
    private DatabaseAddress from;
    private Path folder;

    @BeforeEach
    void keepSome() {
        from = new DatabaseAddress(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
        folder = temporary.resolve("export");
        Calls.keep(Requests.penalty(contractor));
        Calls.keep(Requests.excused(contractor, "flood — 洪水 \\. \t tab"));
        Calls.keep(Requests.met(contractor));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private Manifest export() throws IOException {
        return new Exporting(from, Clock.systemUTC(), SMALL_FILES).into(folder, (done, total) -> {});
    }

    @Test
    void everyRowArrivesAsItWasWhateverInterruptsTheWay() throws Exception {
        int[] told = {0};
        assertThatThrownBy(() -> new Exporting(from, Clock.systemUTC(), SMALL_FILES).into(folder, (done, total) -> {
                    if (done > SOME_ROWS) {
                        throw new Interrupted();
                    }
                    told[0]++;
                }))
                .isInstanceOf(Interrupted.class);
        assertThat(told[0]).isPositive();
        String firstFile;
        try (Stream<Path> files = Files.list(folder)) {
            firstFile = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gz"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        long written = Files.getLastModifiedTime(folder.resolve(firstFile)).toMillis();
        Manifest exported = export();
        assertThat(Files.getLastModifiedTime(folder.resolve(firstFile)).toMillis())
                .as("what was there is not exported again")
                .isEqualTo(written);
        assertThat(exported.complete()).isTrue();
        assertThat(exported.files()).isGreaterThan(exported.tables().size());

        try (OtherDatabase other = OtherDatabase.in(temporary.resolve("postgresql"))) {
            DatabaseAddress to = migrated(other);
            assertThatThrownBy(() -> new Importing(to).from(folder, (done, total) -> {
                        if (done > SOME_ROWS) {
                            throw new Interrupted();
                        }
                    }))
                    .isInstanceOf(Interrupted.class);
            new Importing(to).from(folder, (done, total) -> {});
            assertThat(contents(to)).isEqualTo(contents(from));
            assertThat(tally(to)).isEqualTo(tally(from)).isNotEmpty();
            goesOn(to);
            assertThatThrownBy(() -> new Importing(to).from(folder, (done, total) -> {}))
                    .isInstanceOf(MovingRefused.class)
                    .hasMessageContaining("holds a ledger already");
        }
    }

    @Test
    void noTableIsLeftOutButThoseThatAreDerivedOrTheMigrations() throws Exception {
        try (Connection database = from.connect()) {
            List<String> all = LedgerTables.column(
                    database, "select table_name from information_schema.tables where table_schema = 'public'");
            TreeSet<String> expected = new TreeSet<>(all);
            expected.removeAll(List.of("tally", "flyway_schema_history"));
            assertThat(export().tables())
                    .extracting(Manifest.Table::name)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void anExportIsForItsOwnerAloneAndHoldsNoKey() throws IOException {
        export();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.equals("manifest.json") || name.matches("[a-z_]+\\.\\d{5}\\.gz"));
        }
        assertThatThrownBy(this::export)
                .isInstanceOf(MovingRefused.class)
                .hasMessageContaining("holds an export that is complete");
    }

    @Test
    void aFolderWithSomethingElseAndAnExportThatWasTouchedAreRefused() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThatThrownBy(this::export).isInstanceOf(MovingRefused.class).hasMessageContaining("something else");
        assertThatThrownBy(() -> new Importing(from).from(folder, (done, total) -> {}))
                .isInstanceOf(MovingRefused.class)
                .hasMessageContaining("There is no export in");
        Files.delete(folder.resolve("letter.txt"));
        Manifest exported = export();
        assertThatThrownBy(() -> new Importing(from).from(folder, (done, total) -> {}))
                .isInstanceOf(MovingRefused.class)
                .hasMessageContaining("holds a ledger already");
        Files.write(folder.resolve("decision.00001.gz"), new byte[] {0}, StandardOpenOption.APPEND);
        try (OtherDatabase other = OtherDatabase.in(temporary.resolve("postgresql"))) {
            DatabaseAddress to = migrated(other);
            assertThatThrownBy(() -> new Importing(to).from(folder, (done, total) -> {}))
                    .isInstanceOf(MovingRefused.class)
                    .hasMessageContaining("decision.00001.gz is not as it was exported");
            try (Connection database = to.connect()) {
                assertThat(LedgerTables.exists(database, LedgerTables.IMPORTING))
                        .isTrue();
                assertThat(LedgerTables.count(database, "decision")).isZero();
            }
        }
        ExportFolder.toRead(folder).write(new Manifest(1, exported.ledger(), "0", "", true, exported.tables()));
        assertThatThrownBy(() -> new Importing(from).from(folder, (done, total) -> {}))
                .isInstanceOf(MovingRefused.class)
                .hasMessageContaining("import with the version of Plumbline that exported");
    }

    @Test
    void halfALedgerIsNeitherServedNorVerified() throws Exception {
        DatabaseAddress owner =
                new DatabaseAddress(from.url(), setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
        try (Connection database = owner.connect()) {
            Importing.execute(database, "create table importing (export text not null)");
            database.commit();
            try {
                assertThatThrownBy(ledger::open)
                        .isInstanceOf(LedgerRefused.class)
                        .hasMessageContaining("run import again with the same folder");
                assertThatThrownBy(() -> verifying.verify(finding -> {}, done -> {}))
                        .isInstanceOf(LedgerRefused.class);
            } finally {
                Importing.execute(database, "drop table importing");
                database.commit();
            }
        }
        ledger.open();
    }

    private static final class Interrupted extends RuntimeException {}

    private static DatabaseAddress migrated(OtherDatabase other) {
        Map<String, String> settings = other.settings();
        DatabaseAddress owner = new DatabaseAddress(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.flyway.username"),
                settings.get("quarkus.flyway.password"));
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        return owner;
    }

    /** Every row of every table, as text. */
    private static Map<String, String> contents(DatabaseAddress address) throws SQLException, IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection database = address.connect()) {
            for (LedgerTables.Table table : LedgerTables.of(database)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select * from " + table.name() + " order by "
                                        + table.key().stream()
                                                .map(column -> column + "::text collate \"C\"")
                                                .reduce((one, next) -> one + ", " + next)
                                                .orElseThrow()
                                        + ") to stdout",
                                rows);
                contents.put(table.name(), rows.toString(StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static List<String> tally(DatabaseAddress address) throws SQLException {
        try (Connection database = address.connect()) {
            return LedgerTables.column(
                    database,
                    "select concat_ws(' ', contract, market, period, year, kind, rulebook, standard, outcome, row_id,"
                            + " sum(decisions), sum(superseded), sum(amount), sum(amount_superseded)) as line from tally"
                            + " group by contract, market, period, year, kind, rulebook, standard, outcome, row_id"
                            + " order by line");
        }
    }

    /** The next rulebook gets a number that none has, and triggers work again. */
    private static void goesOn(DatabaseAddress address) throws SQLException {
        try (Connection database = address.connect()) {
            String newest = LedgerTables.column(database, "select max(number) from rulebook")
                    .get(0);
            assertThat(LedgerTables.column(
                            database,
                            "insert into rulebook (fingerprint, kept_at) values ('another', now()) returning number"))
                    .containsExactly(Integer.toString(Integer.parseInt(newest) + 1));
            assertThat(LedgerTables.column(
                            database, "select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                    .isEmpty();
            database.rollback();
        }
    }
}
