package org.plumbline.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** DraftCalls as tests make them, over HTTP. */
public final class DraftCalls {
    public static final String DRAFTS = "/api/v1/drafts";

    private DraftCalls() {}

    /** Begins a draft from the release published last; gives its address. */
    public static String begin(String name) {
        Response begun = begin(Map.of("name", name));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.header("Location");
    }

    /** Begins a draft from a rulebook of one's choice. */
    public static Response beginFrom(String base) {
        return begin(Map.of("name", "From another", "base", base));
    }

    private static Response begin(Map<String, String> draft) {
        return given().contentType("application/json").body(draft).post(DRAFTS);
    }

    /** Writes other words in place of some that must stand in a file of a draft. */
    public static void replace(String draft, String path, String words, String others) {
        Response file = given().get(draft + "/files/" + path);
        assertThat(file.asString()).contains(words);
        Response put = given().contentType("application/octet-stream")
                .header("If-Match", file.header("ETag"))
                .body(file.asString().replace(words, others).getBytes(StandardCharsets.UTF_8))
                .put(draft + "/files/" + path);
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(204);
    }
}
