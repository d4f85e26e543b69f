package org.plumbline.web.limits;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Somebody holds a table, so that whatever the service asks of it takes for ever. */
@QuarkusTest
@TestProfile(TightLimits.class)
class LongStatementTest {
    private static final int ADDRESSES = 150;

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

    /** The alert on errors is the sum of figures by route: none may be left out for what others asked before. */
    @Test
    void itsErrorCountsThoughTheCallIsFirstAskedAfterManyAddressesThatSomebodyMadeUp() throws SQLException {
        String made = UUID.randomUUID().toString();
        for (int i = 0; i < ADDRESSES; i++) {
            guessing(i).get("/" + made + i).then().statusCode(401);
            guessing(i).get("/q/health/group/" + made + i).then().statusCode(401);
            guessing(i).get("/a%00" + made + i).then().statusCode(400);
        }
        guessing(0).request("A" + made.replace("-", "").toUpperCase(Locale.ROOT), "/docs");
        String call = "uri=\"/api/v1/replays/{id}\"";
        assertThat(counted(call, "503")).isZero();
        try (Connection connection = DriverManager.getConnection(address, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table replay in access exclusive mode");
            assertTooLong(get("/api/v1/replays/" + UUID.randomUUID()));
        }
        assertThat(counted(call, "503")).isEqualTo(1);
        assertThat(counted("uri=\"/else\"", "401")).isGreaterThanOrEqualTo(ADDRESSES);
        assertThat(get("/q/metrics").asString()).contains("method=\"OTHER\"").doesNotContain(made);
    }

    private static RequestSpecification guessing(int client) {
        return given().urlEncodingEnabled(false).auth().none().header(TightLimits.CLIENT, "198.51.100." + client);
    }

    private static double counted(String route, String status) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains(route)
                        && line.contains("status=\"" + status + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
