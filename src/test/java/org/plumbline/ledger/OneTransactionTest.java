package org.plumbline.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** An assessment is kept whole or not at all: here the database refuses its very last decision. */
@QuarkusTest
class OneTransactionTest {
    private static final String CONTRACTOR = "issuer-whose-last-decision-fails";

    @Inject
    Tables tables;

    @BeforeEach
    void refuseTheLastDecision() throws SQLException {
        tables.asOwner(
                """
                create or replace function refuse_for_test() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""");
        tables.asOwner("create trigger refuse_for_test before insert on decision for each row when (new.contractor = '"
                + CONTRACTOR + "' and new.standard = '3.3') execute function refuse_for_test()");
    }

    @AfterEach
    void acceptAgain() throws SQLException {
        tables.asOwner("drop trigger if exists refuse_for_test on decision");
        tables.asOwner("drop function if exists refuse_for_test");
    }

    @Test
    void whenTheLastDecisionCannotBeKeptNothingIs() throws SQLException {
        Map<String, Long> before = counts();
        Response answer = given().contentType("application/json")
                .header("Idempotency-Key", CONTRACTOR)
                .body(Requests.penalty(CONTRACTOR).json())
                .post(Calls.ASSESSMENTS);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString())
                .contains("nothing was kept")
                .doesNotContain("refused for a test", "org.", "Exception");
        assertThat(counts()).isEqualTo(before);

        acceptAgain();
        assertThat(Calls.keep(Requests.penalty(CONTRACTOR)).getString("supersedes"))
                .isNull();
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : tables.names()) {
            counts.put(table, tables.count(table));
        }
        return counts;
    }
}
