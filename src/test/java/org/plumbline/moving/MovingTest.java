package org.plumbline.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.OtherDatabase;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.verifying.SealedLedger;
import org.plumbline.verifying.Verifying;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** The ledger of the running service, moved into a second real server. */
@QuarkusTest
class MovingTest {
    private static final long SMALL_FILES = 200_000;

    /** Some tables, and not all. */
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
    void everyRowArrivesAsItWasWhateverHappensOnTheWay() throws Exception {
        exportInterrupted();
        String first = files().get(0);
        FileTime written = Files.getLastModifiedTime(folder.resolve(first));
        Manifest exported = export();
        assertThat(Files.getLastModifiedTime(folder.resolve(first)))
                .as("what was there is not exported again")
                .isEqualTo(written);
        assertThat(exported.tables())
                .anySatisfy(table -> assertThat(table.files()).hasSizeGreaterThan(1));
        assertThat(exported.tables())
                .extracting(Manifest.Table::name)
                .as("every table but those that are derived, and the migrations")
                .containsExactlyInAnyOrderElementsOf(tables());
        isForItsOwnerAloneAndWithoutAKey();
        refuses(this::export, "holds an export that is complete");
        DatabaseAddress here =
                new DatabaseAddress(from.url(), setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
        refuses(() -> load(here), "holds a ledger already");

        try (OtherDatabase other = OtherDatabase.in(temporary.resolve("postgresql"))) {
            DatabaseAddress to = migrated(other);
            aTouchedFileIsRefused(to);
            load(to);
            areTheSame(to, from);
            assertThat(tally(to)).isEqualTo(tally(from)).isNotEmpty();
            goesOn(to);
            refuses(() -> load(to), "holds a ledger already");
        }
        ExportFolder.toRead(folder).write(new Manifest(1, exported.ledger(), "0", "", true, exported.tables()));
        refuses(() -> load(here), "import with the version of Plumbline that exported");
    }

    private void exportInterrupted() {
        assertThatThrownBy(() -> new Exporting(from, Clock.systemUTC(), SMALL_FILES).into(folder, (done, total) -> {
                    if (done > SOME_ROWS) {
                        throw new Interrupted();
                    }
                }))
                .isInstanceOf(Interrupted.class);
        assertThatThrownBy(() -> load(from))
                .isInstanceOf(MovingRefused.class)
                .hasMessageContaining("was interrupted: run export with the same folder again");
    }

    /** The import breaks off in the middle, and goes on from there once the file is back. */
    private void aTouchedFileIsRefused(DatabaseAddress to) throws Exception {
        Path file = folder.resolve("decision.00001.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
        refuses(() -> load(to), "decision.00001.gz is not as it was exported");
        try (Connection database = to.connect()) {
            assertThat(LedgerTables.exists(database, LedgerTables.IMPORTING)).isTrue();
            assertThat(LedgerTables.count(database, "assessment")).isPositive();
            assertThat(LedgerTables.count(database, "decision")).isZero();
        }
        Files.write(file, whole);
    }

    private Manifest load(DatabaseAddress to) throws IOException {
        return new Importing(to).from(folder, (done, total) -> {});
    }

    private static void refuses(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(MovingRefused.class).hasMessageContaining(why);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    private Set<String> tables() throws SQLException {
        try (Connection database = from.connect()) {
            Set<String> all = new TreeSet<>(LedgerTables.column(
                    database, "select table_name from information_schema.tables where table_schema = 'public'"));
            all.removeAll(List.of("tally", "flyway_schema_history"));
            return all;
        }
    }

    private void isForItsOwnerAloneAndWithoutAKey() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(files()).allMatch(name -> name.matches("[a-z_]+\\.\\d{5}\\.gz"));
    }

    @Test
    void aFolderWithSomethingElseIsRefused() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "mine");
        refuses(this::export, "something else");
        refuses(() -> load(from), "There is no export in");
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

    /** What every row of every table comes to. */
    /** Each table row by row, so that a difference is told as the rows that differ. */
    private static void areTheSame(DatabaseAddress to, DatabaseAddress from) throws SQLException {
        try (Connection arrived = to.connect();
                Connection sent = from.connect()) {
            for (LedgerTables.Table table : LedgerTables.of(sent)) {
                String rows = "select md5(row::text) || ' ' || left(row::text, 200) as line from " + table.name()
                        + " as row order by "
                        + table.key().stream()
                                .map(column -> "row." + column + "::text collate \"C\"")
                                .collect(Collectors.joining(", "));
                assertThat(LedgerTables.column(arrived, rows))
                        .as(table.name())
                        .isEqualTo(LedgerTables.column(sent, rows));
            }
        }
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
