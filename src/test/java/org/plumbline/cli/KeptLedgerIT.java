package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.decision.Engine;
import org.plumbline.faults.PackagedService;
import org.plumbline.moving.KeptLedger;

/** A ledger that an earlier version kept is opened, shown and verified by this one. */
class KeptLedgerIT {
    private static final String YEAR = "/years/qdp-2017/invented-dental/INDIVIDUAL/2017";
    private static final String TABLE = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final Map<String, Integer> ASSESSMENTS =
            Map.of("qdp-2017", 21, "qdp-2024", 4, "qis-csections-2022", 2, "qis-csections-2023", 2, "ecm-qip", 1);

    @TempDir
    Path folder;

    @Test
    void theOneOf9f7e984() throws Exception {
        PackagedService service =
                new PackagedService(folder).of(".").jvm("-Xmx1g").with("plumbline.engines.folder", engines());
        KeptLedger.of("9f7e984").into(service.database());
        try (PackagedService opened = service.start()) {
            showsWhatWasDecided(opened);
            showsWhatFollowed(opened);
            showsTheRulebooks(opened);
            tellsApartWhatItDoesNotDecideAgain(opened);
        }
        PackagedService.Ended verified =
                service.with("plumbline.engines.folder", folder.toString()).run("verify");
        assertThat(verified.said())
                .hasLineCount(1)
                .contains(
                        "assessments: 30; decisions: 1,469; decided again: 0; not decided again, engine "
                                + Engine.BEFORE_NAMED + " is not installed: 30;",
                        "findings: 0");
        assertThat(verified.code()).isZero();
    }

    private static void showsWhatWasDecided(PackagedService service) throws Exception {
        for (Map.Entry<String, Integer> contract : ASSESSMENTS.entrySet()) {
            JsonPath kept = get(service, "/api/v1/assessments?size=50&contract=" + contract.getKey());
            assertThat(kept.getInt("total")).as(contract.getKey()).isEqualTo(contract.getValue());
            get(service, "/api/v1/assessments/" + kept.getString("items[0].id"));
        }
        shows(service, "/decisions", "acme-dental");
        JsonPath penalty = get(service, "/api/v1/decisions?contractor=acme-dental&standard=1.4&outcome=PENALTY");
        String decision = "/decisions/" + penalty.getString("items[0].id");
        shows(service, decision, "2,469.13");
        assertThat(get(service, "/api/v1" + decision).getString("amount")).isEqualTo("2469.13");
        assertThat(get(service, "/api/v1" + decision + "/explanation").getString("summary"))
                .contains("3.41%");
        assertThat(service.send("GET", "/api/v1" + decision + "/explanation", null, "Accept", "text/plain")
                        .body())
                .contains("3.41%");
        shows(service, YEAR, "invented-dental");
        get(service, "/api/v1" + YEAR);
    }

    private static void showsWhatFollowed(PackagedService service) throws Exception {
        for (String list :
                List.of("reports", "invoices", "disputes", "claims", "obligations", "agreements", "replays")) {
            JsonPath kept = get(service, "/api/v1/" + list);
            assertThat(kept.getInt("total")).as(list).isPositive();
            get(service, "/api/v1/" + list + "/" + kept.getString("items[0].id"));
        }
        for (String printed : List.of("reports", "invoices")) {
            String id = get(service, "/api/v1/" + printed).getString("items[0].id");
            assertThat(answer(service, "/api/v1/" + printed + "/" + id + ".pdf", "*/*"))
                    .startsWith("%PDF");
        }
        shows(service, "/agenda", "invented-dental");
        assertThat(get(service, "/api/v1/accounts").getList("name"))
                .contains("stella", "anna", "paul", "vera", "invented");
    }

    private static void showsTheRulebooks(PackagedService service) throws Exception {
        shows(service, "/", "Plumbline");
        shows(service, "/rulebook/qdp-2017/1.4", "Telephone abandonment rate");
        shows(service, "/releases", "Credit below 1.99% from July on");
        String proposal = get(service, "/api/v1/releases/proposals").getString("[0].id");
        shows(service, "/proposals/" + proposal, "Credit below 1.95% from 2018 on");
        JsonPath drafts = get(service, "/api/v1/drafts");
        String draft = "/drafts/" + drafts.getString("find { it.name == 'Left open' }.id");
        shows(service, draft, "Left open");
        shows(service, draft + "/tables/" + TABLE, "0.0199");
        get(service, "/api/v1" + draft + "/comparison");
    }

    /** This version in the place of the one that decided. */
    private String engines() throws IOException {
        Path engines = Files.createDirectory(folder.resolve("engines"));
        Files.createSymbolicLink(
                engines.resolve(Engine.BEFORE_NAMED.version()),
                Path.of("target", "quarkus-app").toAbsolutePath());
        return engines.toString();
    }

    /** It is asked, and told by its name not to be the engine that decided. */
    private static void tellsApartWhatItDoesNotDecideAgain(PackagedService service) throws Exception {
        JsonPath byTheirs = replayed(service, "{\"filter\": {\"contract\": \"ecm-qip\"}}");
        int decisions = byTheirs.getInt("result.total");
        assertThat(decisions).isPositive();
        assertThat(byTheirs.getInt("result.notDecidedAgain")).isEqualTo(decisions);
        assertThat(byTheirs.<String, Integer>getMap("result.whyNotDecidedAgain"))
                .containsValue(decisions)
                .hasSize(1)
                .allSatisfy((why, count) -> assertThat(why)
                        .startsWith("engine " + Engine.BEFORE_NAMED + " is not installed, but ")
                        .endsWith(" in its place"));
        JsonPath byOurs = replayed(service, "{\"filter\": {\"contract\": \"ecm-qip\"}, \"engine\": \"RUNNING\"}");
        assertThat(byOurs.getInt("result.unchanged")).isEqualTo(decisions);
        assertThat(byOurs.getMap("result.otherEngines")).isEqualTo(Map.of(Engine.BEFORE_NAMED.name(), decisions));
    }

    private static JsonPath replayed(PackagedService service, String order) throws Exception {
        String address = "/api/v1/replays/"
                + service.call("POST", "/api/v1/replays", order, 202).getString("id");
        JsonPath replay = get(service, address);
        while (List.of("QUEUED", "RUNNING").contains(replay.getString("status"))) {
            TimeUnit.MILLISECONDS.sleep(100);
            replay = get(service, address);
        }
        assertThat(replay.getString("status")).as(replay.prettify()).isEqualTo("DONE");
        return replay;
    }

    private static JsonPath get(PackagedService service, String path) throws Exception {
        return new JsonPath(answer(service, path, "application/json"));
    }

    private static void shows(PackagedService service, String path, String text) throws Exception {
        assertThat(answer(service, path, "text/html")).as(path).contains(text);
    }

    private static String answer(PackagedService service, String path, String type) throws Exception {
        HttpResponse<String> answer = service.send("GET", path, null, "Accept", type);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
