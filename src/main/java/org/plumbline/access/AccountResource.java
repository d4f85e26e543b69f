package org.plumbline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.NotKept;

/** Administers accounts. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class AccountResource {
    private final SignedIn signedIn;
    private final Administering administering;

    AccountResource(SignedIn signedIn, Administering administering) {
        this.signedIn = signedIn;
        this.administering = administering;
    }

    /**
     * An account as admins see it.
     *
     * @param oneTime whether its password must be changed before anything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String name,
            List<String> roles,
            String contractor,
            boolean enabled,
            boolean oneTime,
            Instant changedAt,
            String changedBy) {
        static View of(Account account) {
            return new View(
                    account.name(),
                    account.roles().stream().sorted().toList(),
                    account.contractor(),
                    account.enabled(),
                    account.oneTime(),
                    account.changedAt(),
                    account.changedBy());
        }
    }

    @GET
    @Operation(summary = "All accounts, by name")
    public List<View> all() {
        return administering.all().stream().map(View::of).toList();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One account")
    public View find(@PathParam("name") String name) {
        return administering.find(name).map(View::of).orElseThrow(() -> NotKept.inLedger("account", name));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an account, or change one",
            description =
                    "A change ends the account's sessions and tokens. A password given here is good for one sign-in,"
                            + " in which its owner chooses another.")
    public View keep(@PathParam("name") String name, AccountSettings settings) {
        Administering.Wish wish = new Administering.Wish(
                settings.roles(), settings.contractor(), settings.enabled(), settings.password());
        return View.of(administering.keep(name, wish, signedIn.caller().name()));
    }
}
