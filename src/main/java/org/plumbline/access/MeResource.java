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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.plumbline.request.Caller;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Clients;
import org.plumbline.web.Faults;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** What everybody may do with the own account. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final SignedIn signedIn;
    private final OwnAccount own;
    private final SigningIn signingIn;
    private final Administering administering;
    private final Issuing issuing;

    MeResource(SignedIn signedIn, OwnAccount own, SigningIn signingIn, Administering administering, Issuing issuing) {
        this.signingIn = signingIn;
        this.signedIn = signedIn;
        this.own = own;
        this.administering = administering;
        this.issuing = issuing;
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
    public record TokenView(
            UUID id, Token.Kind kind, String label, Instant issuedAt, Instant expiresAt, String secret) {
        static TokenView of(Token token, String secret) {
            return new TokenView(token.id(), token.kind(), token.label(), token.issuedAt(), token.expiresAt(), secret);
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
    @ByPassword
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change my password",
            description =
                    "Proved by the old one. Ends all my sessions and tokens. The one call that a one-time password is"
                            + " good for.")
    @APIResponse(responseCode = "204", description = "Changed")
    public Response password(NewPassword wanted, @Context RoutingContext call) {
        Account account = own.account();
        administering.changePassword(signingIn.proven(account, wanted.old(), Clients.address(call)), wanted.password());
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
    @ByPassword
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue a token for a program",
            description = "It may do what I may. The answer shows its secret, this once; send it as the bearer.")
    @APIResponseSchema(value = TokenView.class, responseCode = "201", responseDescription = "Issued")
    public Response issue(NewToken wanted) {
        Account account = own.account();
        int longest = (int) issuing.longest().toDays();
        if (wanted.days() > longest) {
            throw Faults.of("days", "'days' is a whole number from 1 to " + longest + ".");
        }
        Issuing.Issued issued = issuing.apiToken(account, wanted.label(), Duration.ofDays(wanted.days()));
        return Response.status(Response.Status.CREATED)
                .entity(TokenView.of(issued.token(), issued.secret()))
                .build();
    }

    @DELETE
    @Path("/tokens/{id}")
    @Operation(summary = "Revoke a token of mine, or end a session")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") String id) {
        String account = own.account().name();
        UUID token = Ids.read(id).orElseThrow(() -> NotKept.inLedger("token", id));
        if (!issuing.end(account, token, account)) {
            throw NotKept.inLedger("token", id);
        }
        return Response.noContent().build();
    }
}
