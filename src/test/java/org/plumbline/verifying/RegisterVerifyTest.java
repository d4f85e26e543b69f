package org.plumbline.verifying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.LedgerOfItsOwn;
import org.plumbline.ledger.Tables;
import org.plumbline.reporting.ReportedYear;

/** Whatever a superuser changes of what was issued, received, paid or disputed, verify names it. */
@QuarkusTest
@TestProfile(LedgerOfItsOwn.class)
class RegisterVerifyTest {
    private static final List<String> CHANGED = List.of(
            "document",
            "document_event",
            "dispute",
            "dispute_step",
            "document_print",
            "document_template",
            "sealed_row");

    @Inject
    Tables tables;

    @Inject
    Verifying verifying;

    @Inject
    SealedLedger ledger;

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
        assertThat(bySeals()).isEmpty();
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
        String newest = tables.column("select max(number) from sealed_row where chain = 'register'")
                .get(0);
        tables.behindItsBack(
                List.of(
                        "delete from dispute_step where cast(id as text) = (select row_key from sealed_row"
                                + " where chain = 'register' and number = " + newest + ")",
                        "delete from sealed_row where chain = 'register' and number = " + newest),
                null);
        List<String> found = new ArrayList<>();
        verifying.verify(finding -> found.add(finding.toString()), done -> {});
        assertThat(found)
                .containsExactly("sealed_row register " + newest + " and all up to " + newest
                        + " were removed: the file of heads has them");
    }

    @Test
    void aDocumentThatWasPutInIsFound() throws SQLException {
        tables.behindItsBack(
                List.of("insert into document_event select gen_random_uuid(), document, 'PAID', happened, 1, at, who"
                        + " from document_event where document = ?"),
                UUID.fromString(report));
        assertThat(bySeals()).singleElement().asString().endsWith("was inserted: it has no seal");
    }

    @Test
    void aChangedTemplateIsFound() throws SQLException {
        tables.behindItsBack(List.of("update document_template set text = text || 'x'"), null);
        assertThat(bySeals()).isNotEmpty().allMatch(found -> found.startsWith("document_template "));
    }

    private void restore(String table) {
        try {
            tables.behindItsBack(
                    List.of("delete from " + table, "insert into " + table + " table issued." + table), null);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is found by seals and heads alone. */
    private List<String> bySeals() {
        List<LedgerFault> findings = new ArrayList<>();
        ledger.verify(findings::add, readable -> {});
        return findings.stream().map(LedgerFault::toString).toList();
    }
}
