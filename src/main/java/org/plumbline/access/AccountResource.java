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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.JsonBody;
import org.plumbline.web.NotKept;
import org.plumbline.web.TooLarge;

/** Administers accounts. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class AccountResource {
    private static final String ROLES = "roles";
    private static final String CONTRACTOR = "contractor";
    private static final String ENABLED = "enabled";
    private static final String PASSWORD = "password";

    private final SignedIn signedIn;
    private final Administering administering;
    private final TooLarge tooLarge;

    AccountResource(SignedIn signedIn, Administering administering, TooLarge tooLarge) {
        this.signedIn = signedIn;
        this.administering = administering;
        this.tooLarge = tooLarge;
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
            String changedAt,
            String changedBy) {
        static View of(Account account) {
            return new View(
                    account.name(),
                    account.roles().stream().sorted().toList(),
                    account.contractor(),
                    account.enabled(),
                    account.oneTime(),
                    account.changedAt().toString(),
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
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    """
                                    {"roles": ["contractor"], "contractor": "acme-dental", "password": "change this one at once"}"""))
    public View keep(@PathParam("name") String name, InputStream body) throws IOException {
        JsonBody fields =
                new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of(ROLES, CONTRACTOR, ENABLED, PASSWORD));
        Administering.Wish wish = new Administering.Wish(
                fields.words(ROLES),
                fields.text(CONTRACTOR, false),
                fields.flag(ENABLED, true),
                fields.text(PASSWORD, false));
        fields.refuseIfWrong();
        return View.of(administering.keep(name, wish, signedIn.caller().name()));
    }
}
