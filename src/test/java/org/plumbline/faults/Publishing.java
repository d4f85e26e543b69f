package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Publishes the invented rulebook again and again, with another reason in a row each time, where one person may do so. */
public final class Publishing {
    /** What the row says in the shipped rulebook. */
    public static final String REASON = "at most 1% of the parcels were lost";

    private static final String MODEL = "dmn/parcel-depots/depots/D1-parcels-lost.dmn";

    private final PackagedService service;

    public Publishing(PackagedService service) {
        this.service = service;
    }

    /** The reason that a release of this name gives. */
    public static String reason(String name) {
        return REASON + " " + name;
    }

    /** Gives the fingerprint of the release, which then is in force. */
    public String publish(String name) throws IOException, InterruptedException {
        String draft = service.call("POST", "/api/v1/drafts", "{\"name\": \"" + name + "\"}", 201)
                .getString("id");
        String address = "/api/v1/drafts/" + draft + "/files/" + MODEL;
        HttpResponse<String> model = service.send("GET", address, null, "Accept", "*/*");
        String changed = model.body().replaceFirst(REASON + "[ \\w]*", reason(name));
        assertThat(changed).isNotEqualTo(model.body());
        HttpResponse<String> put = service.send(
                "PUT",
                address,
                changed,
                "Content-Type",
                "application/octet-stream",
                "If-Match",
                model.headers().firstValue("ETag").orElseThrow());
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        JsonPath proposal = service.call(
                "POST", "/api/v1/releases", "{\"draft\": \"" + draft + "\", \"note\": \"" + name + "\"}", 201);
        assertThat(proposal.getString("status")).isEqualTo("PUBLISHED");
        return proposal.getString("rulebook");
    }
}
