package org.plumbline.web;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plumbline.database.DatabaseForTests;

/** Calls are made as admin, who may make them all, unless a test says otherwise. Registered for all under META-INF/services. */
public final class AsAdmin implements QuarkusTestBeforeEachCallback {
    /** The header by which admin signs in. */
    public static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder()
                    .encodeToString(("admin:" + DatabaseForTests.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.authentication = RestAssured.preemptive().basic("admin", DatabaseForTests.ADMIN_PASSWORD);
    }
}
