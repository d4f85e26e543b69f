package org.plumbline.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Roles;
import org.plumbline.web.QueryParameters;

/** Reads who did what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class AuditResource {
    private final AuditTrail audit;

    AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Entries, newest first.
     *
     * @param next to be given as {@code before} for those that follow; null after the last
     */
    public record View(List<AuditTrail.Entry> items, UUID next) {}

    /** What is asked for; each where it is named. */
    public record Filter(
            @QueryParam("who") String who,
            @QueryParam("act") AuditTrail.Act act,
            @Parameter(description = "At or after") @QueryParam("from") Instant from,
            @Parameter(description = "Before") @QueryParam("to") Instant to,
            @Parameter(description = "The next of an earlier answer") @QueryParam("before") UUID before,
            @Parameter(description = "How many entries an answer holds at most")
                    @QueryParam("size")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    Integer size) {
        public Filter {
            size = size == null ? Integer.valueOf(50) : size;
        }
    }

    @GET
    @Operation(summary = "Who did what, newest first", description = "Submissions are among it.")
    public View find(@BeanParam Filter filter) {
        UUID before = filter.before();
        if (before != null && !audit.holds(before)) {
            throw QueryParameters.wrong("before", "'before' is the 'next' of an earlier answer.");
        }
        AuditTrail.Query query =
                new AuditTrail.Query(filter.who(), filter.act(), filter.from(), filter.to(), before, filter.size());
        List<AuditTrail.Entry> items = audit.find(query);
        return new View(
                items,
                items.size() < query.size() ? null : items.get(items.size() - 1).id());
    }
}
