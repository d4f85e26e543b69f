package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** A submission that is sent with a key until it is kept, as a careful caller does. */
final class Retried {
    private static final String YEAR =
            """
            {"contract": "parcel-depots", "contractor": "%s", "market": "NORTH", "period": "2031",
             "facts": {"serviceFee": 10000, "depots": [{"depot": "North Quay", "size": 10, "parcels": 1000, "parcelsLost": 1}]}}""";
    private static final int PAUSE_MILLIS = 20;

    private final PackagedService service;
    private final String key;
    private final String contractor;
    private String answer;

    Retried(PackagedService service, String key) {
        this(service, key, "barrows");
    }

    Retried(PackagedService service, String key, String contractor) {
        this.service = service;
        this.contractor = contractor;
        this.key = key;
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        return service.send("POST", "/api/v1/assessments", YEAR.formatted(contractor), "Idempotency-Key", key);
    }

    /** Sends until it is kept; whatever comes meanwhile must say that it will pass. */
    Retried untilKept(int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        HttpResponse<String> last = send();
        while (last.statusCode() == 503 && System.nanoTime() < end) {
            assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(new JsonPath(last.body()).getString("violations[0].code"))
                    .as(last.body())
                    .startsWith("LE-");
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            last = send();
        }
        assertThat(last.statusCode()).as(last.body()).isIn(200, 201);
        answer = last.body();
        return this;
    }

    /** Sends it again: nothing new is kept, and the first answer is given word for word. */
    void mustBeKnown() throws IOException, InterruptedException {
        HttpResponse<String> again = send();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer);
    }
}
