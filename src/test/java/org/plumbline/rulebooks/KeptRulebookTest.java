package org.plumbline.rulebooks;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.ledger.Tables;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A decision can be decided again years later: the files that decided it are kept with it. */
@QuarkusTest
class KeptRulebookTest {

    @Inject
    Tables tables;

    @Test
    void everyFileIsKeptByteForByte() throws SQLException, IOException {
        List<String> kept =
                tables.column("select path from rulebook_file where rulebook = " + inForce() + " order by path");
        assertThat(kept).containsExactlyInAnyOrderElementsOf(onDisk());
        for (String path : kept) {
            assertThat(content(path)).as(path).isEqualTo(Files.readAllBytes(Path.of(path)));
        }
    }

    @Test
    void theFingerprintFollowsFromWhatIsKept() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String path : tables.column(
                "select path from rulebook_file where rulebook = " + inForce() + " order by path collate \"C\"")) {
            byte[] content = content(path);
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        assertThat("sha256:" + HexFormat.of().formatHex(digest.digest())).isEqualTo(fingerprint());
    }

    @Test
    void whatExplanationsShareIsKeptOnceHoweverMuchIsDecided() throws SQLException {
        Calls.keep(Requests.penalty(Requests.newContractor()));
        int standards = Shipped.rulebook().contracts().values().stream()
                .mapToInt(rules -> rules.contract().standards().size())
                .sum();
        assertThat(tables.column("select contract || ' ' || standard from frame where rulebook = " + inForce()))
                .hasSize(standards)
                .doesNotHaveDuplicates();
        long frames = tables.count("frame");
        long files = tables.count("rulebook_file");
        Calls.keep(Requests.met(Requests.newContractor()));
        assertThat(tables.count("frame")).isEqualTo(frames);
        assertThat(tables.count("rulebook_file")).isEqualTo(files);
        assertThat(tables.column("select fingerprint from rulebook")).doesNotHaveDuplicates();
    }

    @Test
    void everyAssessmentNamesItsRulebookAndItsSubmitter() throws SQLException {
        String kept = Calls.keep(Requests.penalty(Requests.newContractor())).getString("id");
        assertThat(tables.column("select submitted_by from assessment where id = cast(? as uuid)", kept))
                .containsExactly("admin");
        assertThat(tables.column(
                        "select distinct r.fingerprint from assessment a join rulebook r on r.number = a.rulebook"))
                .contains(fingerprint());
    }

    private String inForce() throws SQLException {
        return tables.column("select number from rulebook where fingerprint = ?", fingerprint())
                .get(0);
    }

    private static String fingerprint() {
        return get("/api/v1/rulebook").jsonPath().getString("fingerprint");
    }

    private byte[] content(String path) throws SQLException {
        return tables.bytes("select content from rulebook_file where rulebook = " + inForce() + " and path = ?", path);
    }

    private static List<String> onDisk() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String folder : List.of("config/contracts", "dmn", "rules")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).map(Path::toString).forEach(paths::add);
            }
        }
        return paths;
    }
}
