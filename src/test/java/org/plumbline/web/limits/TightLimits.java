package org.plumbline.web.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that takes on little, behind a proxy that names its clients, so that a test can be a client of its own. */
public class TightLimits implements QuarkusTestProfile {
    static final String CLIENT = "X-Forwarded-For";
    static final int BURST = 60;
    static final int AT_ONCE = 4;
    static final int OF_CLIENT = 3;
    static final int ROWS = 10;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "plumbline.limits.requests-at-once-per-client", Integer.toString(OF_CLIENT),
                "plumbline.limits.longest-arrival", "2S",
                "plumbline.limits.burst", Integer.toString(BURST),
                "plumbline.limits.requests-per-minute", "300",
                "plumbline.limits.requests-at-once", Integer.toString(AT_ONCE),
                "plumbline.limits.heavy-at-once", "1",
                "plumbline.facts.most-rows", Integer.toString(ROWS),
                "plumbline.database.longest-statement", "2s");
    }
}
