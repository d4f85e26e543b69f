package org.plumbline.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.sealing.Sealer;
import org.plumbline.sealing.Seals;
import org.plumbline.verifying.RowReader;
import org.plumbline.verifying.Verifying;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Whatever a superuser changes behind the service's back, verify names it; each test puts it right again. */
@QuarkusTest
@TestProfile(LedgerOfItsOwn.class)
class VerifyTest {
    private static final List<String> CHANGED =
            List.of("assessment", "decision", "seal", "idempotency_key", "frame", "citation", "rulebook_file", "audit");

    private static final String OTHERWISE = "when it is decided again";

    @Inject
    Tables tables;

    @Inject
    Verifying verifying;

    @Inject
    Resealing resealing;

    @ConfigProperty(name = "plumbline.ledger.heads-file")
    Path headsFile;

    private final String contractor = Requests.newContractor();
    private UUID first;
    private UUID newest;

    @BeforeEach
    void keepTwoAssessmentsAndACopyOfAll() throws SQLException {
        first = keep(Requests.penalty(contractor));
        newest = keep(Requests.met(contractor));
        keepAnExport();
        keepAnExport();
        List<String> copy = new ArrayList<>(List.of("create schema if not exists copy"));
        CHANGED.forEach(table -> copy.add("create table copy." + table + " as table " + table));
        tables.behindItsBack(copy, null);
    }

    @AfterEach
    void putItRight() throws SQLException {
        List<String> back = new ArrayList<>();
        CHANGED.forEach(table -> {
            back.add("delete from " + table);
            back.add("insert into " + table + " table copy." + table);
        });
        back.add("drop schema copy cascade");
        tables.behindItsBack(back, null);
        assertThat(all()).isEmpty();
    }

    @Test
    void aLedgerThatNobodyTouchedIsAsItWasKept() {
        assertThat(all()).isEmpty();
    }

    @Test
    void aChangeWithSealsToMatchIsFoundByDecidingAgain() throws Exception {
        behind("update decision set amount = 1 where id = ?", decision("1.4"));
        reseal(new Sealer(Files.readAllBytes(headsFile.resolveSibling("ledger.key"))));
        assertThat(otherwise())
                .containsExactly("assessment " + first
                        + " comes out otherwise when it is decided again: /decisions/3/amount is \"1.00\", replayed"
                        + " \"2469.13\"");
    }

    @Test
    void aChangedAmountIsFound() throws SQLException {
        UUID decision = decision("1.4");
        behind("update decision set amount = amount - 1 where id = ?", decision);
        assertThat(findings()).containsExactly(changed(decision, "1.4"));
    }

    @Test
    void aChangedTrailIsFound() throws SQLException {
        UUID decision = decision("3.3");
        behind("update decision set trail = trail || '\\x20' where id = ?", decision);
        assertThat(findings()).containsExactly(changed(decision, "3.3"));
    }

    @Test
    void aChangedSubmissionIsFound() throws SQLException {
        behind("update assessment set submission = submission || '\\x20' where id = ?", first);
        assertThat(findings()).containsExactly(assessmentChanged());
    }

    @Test
    void aRemovedDecisionIsFound() throws SQLException {
        behind("delete from decision where id = ?", decision("1.1"));
        assertThat(findings()).containsExactly("decision at place 0 was removed, in assessment " + first);
    }

    @Test
    void aDecisionThatWasPutInIsFound() throws SQLException {
        String copied = columns("decision", "id", "position");
        behind(
                "insert into decision (id, position, " + copied + ") select gen_random_uuid(), 59, " + copied
                        + " from decision where id = ?",
                decision("3.3"));
        assertThat(findings()).singleElement().asString().endsWith("on 3.3 was inserted, in assessment " + first);
    }

    @Test
    void aChangedEntryOfTheAuditTrailIsFound() throws SQLException {
        tables.behindItsBack(List.of("update audit set who = 'somebody else' where number = 1"), null);
        assertThat(all()).containsExactly("audit 1 was changed, or not made by the service");
    }

    @Test
    void aRemovedEntryOfTheAuditTrailIsFound() throws SQLException {
        tables.behindItsBack(List.of("delete from audit where number = 2"), null);
        assertThat(all()).containsExactly("audit 3 follows number 1: what stood between was removed");
    }

    @Test
    void theRemovalOfTheNewestEntryOfTheAuditTrailIsFound() throws SQLException {
        String newestEntry = tables.column("select max(number) from audit").get(0);
        tables.behindItsBack(List.of("delete from audit where number = " + newestEntry), null);
        assertThat(all())
                .containsExactly("audit " + newestEntry + " and all up to " + newestEntry
                        + " were removed: the file of heads has them");
    }

    private static void keepAnExport() {
        given().accept("text/csv").get(Calls.DECISIONS + "?standard=1.4");
    }

    @Test
    void theRemovalOfTheNewestAssessmentWithItsSealIsFound() throws SQLException {
        behind("delete from seal where assessment = ?", newest);
        behind("delete from decision where assessment = ?", newest);
        behind("delete from assessment where id = ?", newest);
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("seal qdp-2017 " + contractor + " 2 was removed with its assessment");
    }

    @Test
    void theRemovalOfAWholeChainIsFound() throws SQLException {
        for (UUID assessment : List.of(first, newest)) {
            behind("delete from seal where assessment = ?", assessment);
            behind("delete from decision where assessment = ?", assessment);
            behind("delete from assessment where id = ?", assessment);
        }
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("seal qdp-2017 " + contractor + " 1 to 2 was removed with its assessment");
    }

    @Test
    void theRemovalOfAnEarlierAssessmentIsFound() throws SQLException {
        behind("delete from seal where assessment = ?", first);
        behind("delete from decision where assessment = ?", first);
        behind("delete from assessment where id = ?", first);
        assertThat(findings())
                .containsExactly("seal qdp-2017 " + contractor + " 2 follows number 0: what stood between was removed");
    }

    @Test
    void anAssessmentThatWasPutInIsFound() throws SQLException {
        String copied = columns("assessment", "id", "supersedes");
        behind(
                "insert into assessment (id, " + copied + ") select gen_random_uuid(), " + copied
                        + " from assessment where id = ?",
                first);
        assertThat(findings())
                .singleElement()
                .asString()
                .matches("assessment [0-9a-f-]{36} was inserted: it has no seal");
    }

    @Test
    void aChainMadeAnewWithAnotherKeyIsFound() throws SQLException {
        behind("update decision set amount = 0 where id = ?", decision("1.4"));
        reseal(new Sealer(new byte[32]));
        assertThat(findings())
                .contains("seal qdp-2017 " + contractor + " 1 was changed, or not made by the service")
                .contains("seal qdp-2017 " + contractor + " 2 was changed, or not made by the service");
    }

    @Test
    void aChainMadeAnewWithTheRightKeyIsFoundByTheFileOfHeads() throws Exception {
        behind("update decision set amount = 0 where id = ?", decision("1.4"));
        reseal(new Sealer(Files.readAllBytes(headsFile.resolveSibling("ledger.key"))));
        assertThat(findings())
                .containsExactly("seal qdp-2017 " + contractor
                        + " 2 is not the one in the file of heads: the chain was made anew");
    }

    @Test
    void aChangedFrameIsFound() throws SQLException {
        behind("update frame set content = content || '\\x20' where contract = ? and standard = '1.4'", "qdp-2017");
        assertThat(findings())
                .isNotEmpty()
                .allMatch(found -> found.startsWith("frame qdp-2017 1.4 of rulebook ")
                        && found.endsWith("was changed: the rulebook's files give another"));
    }

    @Test
    void aRemovedCitationIsFound() throws SQLException {
        behind("delete from citation where contract = ? and standard = '1.5'", "qdp-2017");
        assertThat(findings()).isNotEmpty().allMatch(found -> found.startsWith("citation qdp-2017 1.5 "));
    }

    @Test
    void aChangedFileOfARulebookIsFound() throws SQLException {
        behind("update rulebook_file set content = content || '\\x20' where path = ?", "rules/common/relief.drl");
        assertThat(findings())
                .isNotEmpty()
                .allMatch(found -> found.startsWith("rulebook_file of sha256:")
                        && found.endsWith("the files do not give the fingerprint"));
    }

    @Test
    void aRowThatCanNoLongerBeReadIsFound() throws SQLException {
        behind("update decision set outcome = 'PERHAPS' where id = ?", decision("1.4"));
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("assessment " + first + " has a row that can no longer be read");
    }

    /** Seals both assessments again, as one who may write the table. */
    private void reseal(Sealer sealer) throws SQLException {
        Optional<SealEntity> before = Optional.empty();
        for (UUID assessment : List.of(first, newest)) {
            SealEntity made = resealing.seal(sealer, assessment, before);
            behind("update seal set previous = ? where assessment = '" + assessment + "'", made.previous);
            behind("update seal set row_marks = ? where assessment = '" + assessment + "'", made.rowMarks);
            behind("update seal set seal = ? where assessment = '" + assessment + "'", made.seal);
            before = Optional.of(made);
        }
    }

    /** Makes seals as the service does. */
    @ApplicationScoped
    static class Resealing {
        private final RowReader reader;

        Resealing(RowReader reader) {
            this.reader = reader;
        }

        @Transactional
        SealEntity seal(Sealer sealer, UUID assessment, Optional<SealEntity> before) {
            return Seals.next(
                    sealer,
                    reader.rows(List.of(AssessmentEntity.findById(assessment))).get(0),
                    before);
        }
    }

    private UUID keep(Requests request) {
        return UUID.fromString(Calls.keep(request).getString("id"));
    }

    private UUID decision(String standard) throws SQLException {
        return UUID.fromString(
                tables.column("select id from decision where standard = '" + standard + "' and assessment = ?", first)
                        .get(0));
    }

    private String changed(UUID decision, String standard) {
        return "decision " + decision + " on " + standard + " was changed, in assessment " + first;
    }

    private String assessmentChanged() {
        return "assessment " + first + " was changed, or the idempotency key that it answers";
    }

    private void behind(String statement, Object parameter) throws SQLException {
        tables.behindItsBack(List.of(statement), parameter);
    }

    private String columns(String table, String... without) throws SQLException {
        List<String> columns = tables.column(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                table);
        columns.removeAll(List.of(without));
        return String.join(", ", columns);
    }

    /** What is found by seals, fingerprints and heads; the tally, which counts the same rows, differs too. */
    private List<String> findings() {
        return all().filter(finding -> !finding.contains(OTHERWISE) && !finding.startsWith("tally "))
                .toList();
    }

    /** What is found by deciding again. */
    private List<String> otherwise() {
        return all().filter(finding -> finding.contains(OTHERWISE)).toList();
    }

    private Stream<String> all() {
        List<LedgerFault> findings = new ArrayList<>();
        verifying.verify(findings::add, done -> {});
        return findings.stream().map(LedgerFault::toString);
    }
}
