package org.plumbline.rulebooks;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rulebook in force. */
@Path("/api/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
public class RulebookResource {
    private final Rulebooks rulebooks;

    RulebookResource(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** What decides now, since when, and by which number of {@code /api/v1/releases}. */
    public record RulebookView(String fingerprint, long release, Instant since, List<String> files) {}

    @GET
    @Authenticated
    @Operation(summary = "The rulebook in force: fingerprint, number of its release, files, since when")
    public RulebookView inForce() {
        Publication newest = rulebooks.publications().get(0);
        return new RulebookView(newest.rulebook(), newest.number(), newest.at(), rulebooks.files());
    }
}
