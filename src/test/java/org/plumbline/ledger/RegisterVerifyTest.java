package org.plumbline.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.deciding.Finding;
import org.plumbline.deciding.replay.Verifying;
import org.plumbline.web.reporting.ReportedYear;

/** Whatever a superuser changes of what was issued, received, paid or disputed, verify names it. */
@QuarkusTest
class RegisterVerifyTest {
    private static final List<String> CHANGED = List.of(
            "document", "document_event", "dispute", "dispute_step", "document_print", "document_template", "register");

    @Inject
    Tables tables;

    @Inject
    Verifying verifying;

    @ConfigProperty(name = "plumbline.ledger.heads-file")
    Path headsFile;

    private String report;

    @BeforeEach
    void issueAndDisputeAReport() throws SQLException {
        ReportedYear year = ReportedYear.kept("FINAL");
        report = year.report("FINAL", 2).getString("id");
        ReportedYear.receive(report, 1);
        JsonPath dispute = ReportedYear.created(ReportedYear.post(
                given(),
                ReportedYear.DISPUTES,
                Map.of(
                        "report",
                        report,
                        "decisions",
                        List.of(year.decision("1.4")),
                        "basis",
                        "Calls of a test line were counted.")));
        ReportedYear.step(dispute.getString("id"), Map.of("state", "UNDER_REVIEW", "reason", "Counted again."));
        List<String> copy = new ArrayList<>(List.of("create schema issued"));
        CHANGED.forEach(table -> copy.add("create table issued." + table + " as table " + table));
        tables.behindItsBack(copy, null);
    }

    @AfterEach
    void putItRight() throws SQLException {
        CHANGED.forEach(this::restore);
        tables.behindItsBack(List.of("drop schema issued cascade"), null);
        assertThat(ofRegister()).isEmpty();
    }

    @Test
    void aRemovedDocumentIsNamedByTheWholeOfVerify() throws SQLException {
        tables.behindItsBack(List.of("delete from document where id = ?"), UUID.fromString(report));
        List<String> found = new ArrayList<>();
        verifying.verify(finding -> found.add(finding.toString()), done -> {});
        assertThat(found).containsExactly("document " + report + " was removed");
    }

    @Test
    void theRemovalOfTheNewestRowWithItsSealIsFoundByTheFileOfHeads() throws SQLException {
        String newest = tables.column("select max(number) from register").get(0);
        tables.behindItsBack(
                List.of(
                        "delete from dispute_step where id = (select entry from register where number = " + newest
                                + ")",
                        "delete from register where number = " + newest),
                null);
        List<String> found = new ArrayList<>();
        verifying.verify(finding -> found.add(finding.toString()), done -> {});
        assertThat(found)
                .containsExactly("register " + newest + " and all up to " + newest
                        + " were removed: the file of heads has them");
    }

    @Test
    void aDocumentThatWasPutInIsFound() throws SQLException {
        tables.behindItsBack(
                List.of("insert into document_event select gen_random_uuid(), document, 'PAID', happened, 1, at, who"
                        + " from document_event where document = ?"),
                UUID.fromString(report));
        assertThat(ofRegister()).singleElement().asString().endsWith("was inserted: it has no seal");
    }

    @Test
    void aChangedTemplateIsFound() throws SQLException {
        tables.behindItsBack(List.of("update document_template set text = text || 'x'"), null);
        assertThat(ofRegister()).isNotEmpty().allMatch(found -> found.startsWith("document_template "));
    }

    @Test
    void noColumnCanBeChangedUnseen() throws SQLException {
        for (String table : CHANGED) {
            String key = key(table);
            String row = tables.column("select max(cast(" + key + " as text)) from " + table)
                    .get(0);
            for (String column : tables.column(
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                    table)) {
                tables.behindItsBack(
                        List.of("update " + table + " set " + column + " = " + another(table, column) + " where cast("
                                + key + " as text) = '" + row + "'"),
                        null);
                assertThat(ofRegister()).as(table + "." + column).isNotEmpty();
                restore(table);
            }
        }
    }

    private static String key(String table) {
        return switch (table) {
            case "register" -> "number";
            case "document_template" -> "hash";
            case "document_print" -> "document";
            default -> "id";
        };
    }

    private String another(String table, String column) throws SQLException {
        String type = tables.column(
                        "select data_type from information_schema.columns where table_schema = 'public'"
                                + " and table_name = ? and column_name = ?",
                        table,
                        column)
                .get(0);
        return switch (type) {
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "boolean" -> "not " + column;
            case "bytea" -> "coalesce(" + column + ", '') || '\\x20'";
            case "uuid" -> "gen_random_uuid()";
            case "date" -> "coalesce(" + column + ", current_date) + 1";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            default -> "coalesce(" + column + ", 0) + 100";
        };
    }

    private void restore(String table) {
        try {
            tables.behindItsBack(
                    List.of("delete from " + table, "insert into " + table + " table issued." + table), null);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is found by the seals of the register alone. */
    private List<String> ofRegister() {
        List<Finding> findings = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> new RegisterCheck(key(), new Heads(), findings::add).check());
        return findings.stream().map(Finding::toString).toList();
    }

    private byte[] key() {
        try {
            return Files.readAllBytes(headsFile.resolveSibling("ledger.key"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
