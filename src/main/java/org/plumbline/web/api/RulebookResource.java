package org.plumbline.web.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.deciding.Rulebooks;

/** The rulebook in force. */
@Path("/api/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
public class RulebookResource {
    private final Rulebooks rulebooks;

    RulebookResource(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** What decides now, and since when. */
    public record RulebookView(String fingerprint, Instant since, List<String> files) {}

    @GET
    @Authenticated
    @Operation(summary = "The rulebook in force: fingerprint, files, since when")
    public RulebookView inForce() {
        return new RulebookView(rulebooks.fingerprint(), rulebooks.since(), rulebooks.files());
    }
}
