package org.plumbline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Caller;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Clients;
import org.plumbline.web.Ids;
import org.plumbline.web.JsonBody;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.TooLarge;

/** What everybody may do with the own account. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private static final String LABEL = "label";
    private static final String DAYS = "days";

    private final SignedIn signedIn;
    private final OwnAccount own;
    private final SigningIn signingIn;
    private final Administering administering;
    private final Issuing issuing;
    private final TooLarge tooLarge;

    MeResource(
            SignedIn signedIn,
            OwnAccount own,
            SigningIn signingIn,
            Administering administering,
            Issuing issuing,
            TooLarge tooLarge) {
        this.signingIn = signingIn;
        this.signedIn = signedIn;
        this.own = own;
        this.administering = administering;
        this.issuing = issuing;
        this.tooLarge = tooLarge;
    }

    /** Who calls, and what for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String name, List<String> roles, String contractor) {}

    /**
     * A token as its owner sees it.
     *
     * @param secret shown once, when the token is issued
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenView(String id, String kind, String label, String issuedAt, String expiresAt, String secret) {
        static TokenView of(Token token, String secret) {
            return new TokenView(
                    token.id().toString(),
                    token.kind().name(),
                    token.label(),
                    token.issuedAt().toString(),
                    token.expiresAt().toString(),
                    secret);
        }
    }

    @GET
    @Operation(summary = "Who I am, and my roles")
    public View me() {
        Caller caller = signedIn.caller();
        return new View(caller.name(), caller.roles().stream().sorted().toList(), caller.contractor());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change my password",
            description =
                    "Proved by the old one. Ends all my sessions and tokens. The one call that a one-time password is"
                            + " good for.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"old\": \"the one I have\", \"password\": \"a sentence only I would think of\"}"))
    public Response password(InputStream body, @Context RoutingContext call) throws IOException {
        Account account = own.accountByPassword();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("old", "password"));
        String old = fields.text("old", true);
        String password = fields.text("password", true);
        fields.refuseIfWrong();
        administering.changePassword(signingIn.proven(account, old, Clients.address(call)), password);
        return Response.noContent().build();
    }

    @GET
    @Path("/tokens")
    @Operation(summary = "My tokens and sessions that are good, newest first")
    public List<TokenView> tokens() {
        return issuing.of(own.account().name()).stream()
                .map(token -> TokenView.of(token, null))
                .toList();
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue a token for a program",
            description = "It may do what I may. The answer shows its secret, this once; send it as the bearer.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"label\": \"nightly load\", \"days\": 90}"))
    public Response issue(InputStream body, @Context HttpHeaders headers) throws IOException {
        KeyHeader.refuse(
                headers.getRequestHeaders().get(KeyHeader.NAME),
                "a token's secret is told once and kept nowhere. Send it without, and revoke what you don't need.");
        Account account = own.accountByPassword();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of(LABEL, DAYS));
        String label = fields.text(LABEL, true);
        int days = fields.number(DAYS, 1, (int) issuing.longest().toDays());
        fields.refuseIfWrong();
        Issuing.Issued issued = issuing.apiToken(account, label, Duration.ofDays(days));
        return Response.status(Response.Status.CREATED)
                .entity(TokenView.of(issued.token(), issued.secret()))
                .build();
    }

    @DELETE
    @Path("/tokens/{id}")
    @Operation(summary = "Revoke a token of mine, or end a session")
    public Response revoke(@PathParam("id") String id) {
        String account = own.account().name();
        UUID token = Ids.read(id).orElseThrow(() -> NotKept.inLedger("token", id));
        if (!issuing.end(account, token, account)) {
            throw NotKept.inLedger("token", id);
        }
        return Response.noContent().build();
    }
}
