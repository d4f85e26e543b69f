package org.plumbline.web.limits;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.web.api.Calls;
import org.plumbline.web.api.Refusals;
import org.plumbline.web.api.Requests;

/** Somebody holds a table, so that whatever the service asks of it takes for ever. */
@QuarkusTest
@TestProfile(TightLimits.class)
class LongStatementTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private static void assertTooLong(Response answer) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-010");
    }

    @Test
    void theServiceGivesUpSaysSoAndGoesOnWhenTheTableIsFree() throws SQLException {
        String contractor = Requests.newContractor();
        try (Connection connection = DriverManager.getConnection(address, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table decision in access exclusive mode");
            assertTooLong(get(Calls.DECISIONS + "?contractor=" + contractor));
            assertTooLong(Calls.submit(Requests.penalty(contractor).json()));
        }
        assertThat(get(Calls.DECISIONS + "?contractor=" + contractor).jsonPath().getInt("total"))
                .isZero();
        Calls.keep(Requests.penalty(contractor));
    }
}
