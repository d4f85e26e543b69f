package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.FilesCopy;
import org.plumbline.Invented;
import org.plumbline.database.OwnServer;
import org.plumbline.faults.PackagedService;

/** A release that an earlier version published, with rules that this one can't load: the rest is served, and it is carried over. */
class NotLoadedReleaseIT {
    private static final String RULES = "rules/parcel-depots/weights.drl";
    private static final String TABLE = "dmn/parcel-depots/depots/D1-parcels-lost.dmn";
    private static final String YEAR =
            """
            {"contract": "parcel-depots", "contractor": "northern-parcels", "market": "NORTH", "period": "2031",
             "facts": {"serviceFee": 1000, "depots": []}}""";

    @TempDir
    Path folder;

    private final FilesCopy earlier = Invented.copy();
    private PackagedService service;
    private String release;

    @BeforeEach
    void publishWhatCanNotBeLoaded() throws Exception {
        service = new PackagedService(folder);
        try (PackagedService before = service.start()) {
            before.call("POST", "/api/v1/assessments", YEAR, 201);
        }
        earlier.replace(RULES, "import org.plumbline.decision.Stake", "import org.plumbline.gone.Stake");
        earlier.replace(TABLE, "more than 1% of the parcels were lost", "more than 1% of all parcels were lost");
        release = earlier.files().fingerprint();
        OwnServer.of(service.database())
                .asOwner(
                        ("with kept as (insert into rulebook (fingerprint, kept_at) values ('%s', now()) returning number),"
                                        + " files as (insert into rulebook_file select kept.number, path, case path"
                                        + " when '%s' then decode('%s', 'hex') when '%s' then decode('%s', 'hex') else content end"
                                        + " from rulebook_file, kept where rulebook = 1)"
                                        + " insert into publication select 2, number, null, 'Of before', 'anna', 'paul', now()"
                                        + " from kept")
                                .formatted(release, RULES, hex(RULES), TABLE, hex(TABLE)));
    }

    private String hex(String path) {
        return HexFormat.of().formatHex(earlier.files().bytes(path));
    }

    @Test
    void isServedButForWhatItDecidesAndCarriedOver() throws Exception {
        try (PackagedService opened = service.start()) {
            decidesNothingUnderIt(opened);
            saysSo(opened);
            String draft = opened.call(
                            "POST",
                            "/api/v1/drafts",
                            "{\"name\": \"Carried over\", \"release\": \"" + release + "\"}",
                            201)
                    .getString("id");
            JsonPath changes = opened.call("GET", "/api/v1/drafts/" + draft + "/history", null, 200);
            assertThat(changes.getList("path")).containsExactly(TABLE);
            assertThat(opened.send("GET", "/api/v1/drafts/" + draft + "/files/" + TABLE, null, "Accept", "*/*")
                            .body())
                    .isEqualTo(new String(earlier.files().bytes(TABLE), StandardCharsets.UTF_8));
            assertThat(opened.call("POST", "/api/v1/drafts/" + draft + "/check", "", 200)
                            .getBoolean("ok"))
                    .isTrue();
        }
        try (PackagedService agreed =
                service.with("plumbline.releases.second-person", "false").start()) {
            String draft = agreed.call("GET", "/api/v1/drafts", null, 200).getString("[0].id");
            agreed.call("POST", "/api/v1/releases", "{\"draft\": \"" + draft + "\", \"note\": \"Again\"}", 201);
            agreed.call("POST", "/api/v1/assessments", YEAR, 201);
            assertThat(agreed.call("GET", "/q/health/ready", null, 200)
                            .getString("checks.find { it.name == 'rulebook' }.data.notLoaded"))
                    .isNull();
        }
    }

    private static void decidesNothingUnderIt(PackagedService opened) throws Exception {
        JsonPath refused = opened.call("POST", "/api/v1/assessments", YEAR, 503);
        assertThat(refused.getString("violations[0].code")).isEqualTo("RB-091");
        assertThat(refused.getString("violations[0].message"))
                .contains("can't be loaded by this version")
                .doesNotContain("org.plumbline");
        assertThat(opened.call("GET", "/api/v1/assessments", null, 200).getInt("total"))
                .isEqualTo(1);
    }

    private void saysSo(PackagedService opened) throws Exception {
        assertThat(opened.call("GET", "/q/health/ready", null, 200)
                        .getString("checks.find { it.name == 'rulebook' }.data.notLoaded"))
                .isEqualTo(release);
        assertThat(opened.log()).contains("The release " + release + " can't be loaded by this version");
        assertThat(page(opened, "/releases")).contains("A release can't be loaded", "Make a draft of its tables");
        assertThat(page(opened, "/")).contains("A release can't be loaded", "Of before");
        assertThat(page(opened, "/years/parcel-depots/northern-parcels/NORTH/2031"))
                .contains("northern-parcels");
        String decision = opened.call("GET", "/api/v1/decisions", null, 200).getString("items[0].id");
        assertThat(page(opened, "/decisions/" + decision)).contains("decided by engine");
        for (String path : new String[] {"/rulebook", "/decisions", "/submit", "/agenda", "/drafts", "/years"}) {
            page(opened, path);
        }
    }

    private static String page(PackagedService service, String path) throws Exception {
        HttpResponse<String> answer = service.send("GET", path, null, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
