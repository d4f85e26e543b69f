package org.plumbline.web.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Refusals;

@QuarkusTest
@TestProfile(TightLimits.class)
class ClientRateTest {
    private static final int FAR_ABOVE = 20 * TightLimits.BURST;

    private static Response call(String client, String path) {
        return given().header(TightLimits.CLIENT, client).get(path);
    }

    private static Response untilRefused(String client) {
        return Stream.generate(() -> call(client, "/api/v1/rulebook"))
                .limit(FAR_ABOVE)
                .dropWhile(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClientThatCallsTooOftenIsToldWhenToGoOnAndThenMay() throws InterruptedException {
        Response refused = Refusals.problem(untilRefused("203.0.113.1"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getList("violations.code")).containsExactly("AU-005");
        Thread.sleep(1_000 * Long.parseLong(refused.header("Retry-After")));
        assertThat(call("203.0.113.1", "/api/v1/rulebook").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherClientIsNotHeldUpByIt() {
        assertThat(untilRefused("203.0.113.2").statusCode()).isEqualTo(429);
        assertThat(call("203.0.113.3", "/api/v1/rulebook").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientIsANetworkWhereItHasManyAddresses() {
        assertThat(untilRefused("[2001:db8:1:2::3]").statusCode()).isEqualTo(429);
        Response fromTheSame = Stream.generate(() -> call("[2001:db8:1:2:ffff::4]", "/api/v1/rulebook"))
                .limit(TightLimits.BURST / 2)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(fromTheSame.statusCode()).isEqualTo(429);
        assertThat(call("[2001:db8:1:3::3]", "/api/v1/rulebook").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsAlwaysTold() {
        assertThat(untilRefused("203.0.113.4").statusCode()).isEqualTo(429);
        for (int i = 0; i < TightLimits.BURST; i++) {
            assertThat(call("203.0.113.4", "/q/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsRefusedForItsRateIsNotEvenReadAsAPath() {
        assertThat(untilRefused("203.0.113.5").statusCode()).isEqualTo(429);
        assertThat(Stream.generate(() -> call("203.0.113.5", "/no/such/path").statusCode())
                        .limit(TightLimits.BURST / 2))
                .contains(429);
    }
}
