package org.plumbline.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.LedgerOfItsOwn;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.ledger.Tables;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What a start finds beside the database, and what it makes of it. */
@QuarkusTest
@TestProfile(LedgerOfItsOwn.class)
class LedgerOpeningTest {
    @Inject
    SealedLedger ledger;

    @Inject
    Verifying verifying;

    @Inject
    Tables tables;

    @ConfigProperty(name = "plumbline.ledger.key-file")
    Path keyFile;

    @ConfigProperty(name = "plumbline.ledger.heads-file")
    Path headsFile;

    private final String contractor = Requests.newContractor();

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        assertThat(Files.readAllBytes(keyFile)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSealedLedgerIsNotOpenedWithoutItsKey() throws IOException {
        Path away = keyFile.resolveSibling("away.key");
        Files.move(keyFile, away);
        try {
            assertThatThrownBy(ledger::open)
                    .isInstanceOf(LedgerRefused.class)
                    .hasMessageContaining("its key is not in " + keyFile + ": put the file back from a backup");
            assertThat(keyFile).doesNotExist();
            Files.write(keyFile, new byte[32]);
            assertThatThrownBy(ledger::open)
                    .isInstanceOf(LedgerRefused.class)
                    .hasMessageContaining("is not the one this ledger is sealed with");
            Files.write(keyFile, new byte[31]);
            assertThatThrownBy(ledger::open).isInstanceOf(LedgerRefused.class).hasMessageContaining("32 bytes");
        } finally {
            Files.deleteIfExists(keyFile);
            Files.move(away, keyFile);
        }
    }

    @Test
    void whatAKillKeptOutOfTheFileOfHeadsIsCaughtUpAtTheNextStart() throws IOException {
        Calls.keep(Requests.met(contractor));
        Calls.keep(Requests.met(contractor));
        List<String> lines = new ArrayList<>(Files.readAllLines(headsFile));
        String newest = lines.remove(lines.size() - 1);
        Files.writeString(headsFile, String.join("\n", lines) + "\n" + newest.substring(0, 50));
        ledger.open();
        assertThat(Files.readAllLines(headsFile)).endsWith(newest).hasSize(lines.size() + 1);
        Calls.keep(Requests.met(contractor));
        assertThat(Files.readAllLines(headsFile)).hasSize(lines.size() + 2);
        assertThat(findings()).isEmpty();
    }

    @Test
    void sealsThatDoNotHoldAreNotCaughtUp() throws IOException, SQLException {
        Calls.keep(Requests.met(contractor));
        List<String> lines = new ArrayList<>(Files.readAllLines(headsFile));
        String newest = lines.remove(lines.size() - 1);
        Files.writeString(headsFile, String.join("\n", lines) + "\n");
        tables.behindItsBack(List.of("update seal set number = number + 5 where contractor = ?"), contractor);
        ledger.open();
        assertThat(Files.readAllLines(headsFile)).doesNotContain(newest);
        tables.behindItsBack(List.of("update seal set number = number - 5 where contractor = ?"), contractor);
        ledger.open();
        assertThat(Files.readAllLines(headsFile)).endsWith(newest);
    }

    @Test
    void aLedgerFromBeforeThereWereSealsIsSealedAsItIs() throws IOException, SQLException {
        Calls.keep(Requests.met(contractor));
        Calls.keep(Requests.penalty(contractor));
        tables.behindItsBack(List.of("delete from seal", "delete from ledger", "delete from sealed_row"), null);
        assertThatThrownBy(ledger::open)
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("tells of a ledger that is not in this database");
        Files.delete(headsFile);
        ledger.open();
        assertThat(tables.count("seal")).isEqualTo(tables.count("assessment"));
        Calls.keep(Requests.met(contractor));
        assertThat(findings()).isEmpty();
        assertThat(tables.column("select detail from audit where target = 'ledger' order by number desc limit 1")
                        .get(0))
                .startsWith("Sealed as they were found, rows from before every row was sealed: account ")
                .contains(", corrective_item ", ", publication ");
    }

    @Test
    void rowsAreTakenOverOnceWhoeverRemovesTheirSeals() throws SQLException {
        Calls.keep(Requests.met(contractor));
        String newest = tables.column("select max(number) from sealed_row where chain = 'access'")
                .get(0);
        tables.behindItsBack(
                List.of(
                        "create table seals_for_test as table sealed_row",
                        "delete from sealed_row where chain in ('ledger', 'access')"),
                null);
        try {
            ledger.open();
            assertThat(findings())
                    .contains(
                            "sealed_row access 1 and all up to " + newest + " were removed: the file of heads has them")
                    .contains("account admin 1 was inserted: it has no seal");
        } finally {
            tables.behindItsBack(
                    List.of(
                            "delete from sealed_row",
                            "insert into sealed_row table seals_for_test",
                            "drop table seals_for_test"),
                    null);
        }
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        List<LedgerFault> findings = new ArrayList<>();
        verifying.verify(findings::add, done -> {});
        return findings.stream().map(LedgerFault::toString).toList();
    }
}
