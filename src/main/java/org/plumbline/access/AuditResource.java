package org.plumbline.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
    public record View(List<EntryView> items, String next) {}

    /** One entry. */
    public record EntryView(String id, String at, String who, String act, String target, String detail) {
        static EntryView of(AuditTrail.Entry entry) {
            return new EntryView(
                    entry.id().toString(),
                    entry.at().toString(),
                    entry.who(),
                    entry.act().name(),
                    entry.target(),
                    entry.detail());
        }
    }

    @GET
    @Operation(summary = "Who did what, newest first", description = "Submissions are among it.")
    @Parameter(name = "who", in = ParameterIn.QUERY)
    @Parameter(name = "act", in = ParameterIn.QUERY, description = "Such as SIGN_IN_REFUSED")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "At or after")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Before")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "The next of an earlier answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public View find(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        AuditTrail.Query query = new AuditTrail.Query(
                parameters.text("who"),
                parameters.word("act", AuditTrail.Act.class),
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.read("before", "is the 'next' of an earlier answer", this::entry),
                parameters.size());
        parameters.refuseIfWrong();
        List<EntryView> items = audit.find(query).stream().map(EntryView::of).toList();
        return new View(
                items,
                items.size() < query.size() ? null : items.get(items.size() - 1).id());
    }

    private UUID entry(String id) {
        UUID entry = UUID.fromString(id);
        if (!audit.holds(entry)) {
            throw new IllegalArgumentException("no entry");
        }
        return entry;
    }
}
