package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.faults.PackagedService;

/** The packaged command, on the database that the packaged service has left. */
class VerifyIT {
    private static final String YEAR =
            """
            {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
             "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}""";
    private static final PackagedService.Ended SOUND =
            new PackagedService.Ended(0, "assessments: 1; decisions: 1; decided again: 1; rulebooks: 1; findings: 0\n");

    @TempDir
    Path folder;

    private PackagedService service;

    @BeforeEach
    void prepare() throws IOException {
        service = new PackagedService(folder)
                .of(SmallRoot.in(folder.resolve("root")).path());
    }

    @Test
    void theLedgerIsVerifiedOnceTheServiceHasStopped() throws Exception {
        service.start();
        try {
            service.call("POST", "/api/v1/assessments", YEAR, 201);
            PackagedService.Ended whileItRuns = service.run("verify");
            assertThat(whileItRuns.code()).isEqualTo(1);
            assertThat(whileItRuns.said()).hasLineCount(1).contains("is in use by process " + service.pid());
        } finally {
            service.kill();
        }
        assertThat(service.run("verify")).isEqualTo(SOUND);

        Path heads = service.database().resolveSibling("ledger.heads");
        String second = Files.readAllLines(heads).stream()
                .filter(line -> line.contains(" acme-dental 1 "))
                .findFirst()
                .orElseThrow()
                .replace(" acme-dental 1 ", " acme-dental 2 ");
        Files.writeString(heads, second + "\n", StandardOpenOption.APPEND);
        PackagedService.Ended removed = service.run("verify");
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.said())
                .hasLineCount(2)
                .startsWith("seal qdp-2017 acme-dental 2 was removed with its assessment")
                .endsWith("findings: 1\n");
    }

    @Test
    void soIsTheOneOnAServerOfOnesOwnWhichIsNamedByTheEnvironment() throws Exception {
        DatabaseForTests server = new DatabaseForTests();
        try {
            Map<String, String> environment = new HashMap<>();
            server.start().forEach((setting, value) -> environment.put(variable(setting), value));
            assertThat(environment).containsKey("QUARKUS_DATASOURCE_JDBC_URL");
            try (PackagedService onIt = service.withEnvironment(environment).start()) {
                onIt.call("POST", "/api/v1/assessments", YEAR, 201);
                assertThat(onIt.run("verify")).isEqualTo(SOUND);
            }
        } finally {
            server.stop();
        }
        assertThat(service.database()).doesNotExist();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
