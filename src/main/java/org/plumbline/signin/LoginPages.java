package org.plumbline.signin;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.access.Account;
import org.plumbline.access.AccountRefused;
import org.plumbline.access.Administering;
import org.plumbline.access.Issuing;
import org.plumbline.access.OwnAccount;
import org.plumbline.access.SignInRefused;
import org.plumbline.access.SigningIn;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Clients;
import org.plumbline.web.Fields;
import org.plumbline.web.TooLarge;

/** The pages by which a person signs in and out, and chooses a password. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class LoginPages {
    private static final String HOME = "/";
    private static final String LOGIN_PAGE = "/login";
    private static final String LOGOUT_PAGE = "/logout";
    private static final String PASSWORD = "password";
    private static final String PASSWORD_PAGE = "/" + PASSWORD;

    private final SigningIn signingIn;
    private final Issuing issuing;
    private final Administering administering;
    private final SignedIn signedIn;
    private final OwnAccount own;
    private final OpenIdConnect openIdConnect;
    private final TooLarge tooLarge;
    private final Template login;
    private final Template password;

    LoginPages(
            SigningIn signingIn,
            Issuing issuing,
            Administering administering,
            SignedIn signedIn,
            OwnAccount own,
            OpenIdConnect openIdConnect,
            TooLarge tooLarge,
            @Location("login.html") Template login,
            @Location("password.html") Template password) {
        this.signingIn = signingIn;
        this.issuing = issuing;
        this.administering = administering;
        this.signedIn = signedIn;
        this.own = own;
        this.openIdConnect = openIdConnect;
        this.tooLarge = tooLarge;
        this.login = login;
        this.password = password;
    }

    @GET
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "What the server that signed somebody out sends along, who comes back from there")
    public String login(@QueryParam("then") @DefaultValue(HOME) String then) {
        return login(then, "", null);
    }

    private String login(String then, String name, String wrong) {
        return login.data("then", here(then))
                .data("name", name)
                .data("wrong", wrong)
                .data("elsewhere", openIdConnect.isOn())
                .render();
    }

    @POST
    @Path("login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(InputStream body, RoutingContext call) throws IOException {
        Fields fields = new Fields(body, tooLarge, "then", "name", PASSWORD);
        String then = fields.raw("then");
        String name = fields.raw("name");
        String client = Clients.address(call);
        try {
            Account account = signingIn.withPassword(name, fields.raw(PASSWORD), client);
            NewCookie session =
                    SessionCookie.of(issuing.session(account, client).secret(), call);
            return to(account.oneTime() ? PASSWORD_PAGE : here(then), session);
        } catch (SignInRefused refused) {
            return Response.status(refused.waiting() == null ? 401 : 429)
                    .entity(login(then, name, refused.getMessage()))
                    .build();
        }
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Response signOut(@CookieParam(SessionCookie.NAME) @DefaultValue("") String session, RoutingContext call) {
        issuing.endSession(session);
        if (!openIdConnect.isSignedIn(call)) {
            return to(LOGIN_PAGE, SessionCookie.over(call));
        }
        // Whoever is signed in at the server too is signed out there as well; no browser takes there what a form sent.
        return Response.ok("<!DOCTYPE html><html lang=\"en\"><title>Signing out</title><p><a href=\"" + LOGOUT_PAGE
                        + "\">Finish signing out</a>")
                .header("Refresh", "0; url=" + LOGOUT_PAGE)
                .cookie(SessionCookie.over(call))
                .build();
    }

    /**
     * Signs out whom another server signed in. To ask here who calls leads such a person there: this is the address that is set for it.
     * The others sign out by a form, which no other site can make a browser send.
     */
    @GET
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Response signOutElsewhere() {
        return Response.seeOther(URI.create(signedIn.isKnown() ? HOME : LOGIN_PAGE))
                .build();
    }

    @GET
    @Path(PASSWORD)
    @Authenticated
    @Operation(hidden = true)
    public String password() {
        return password(own.account(), null);
    }

    private String password(Account account, String wrong) {
        return password.data("account", account).data("wrong", wrong).render();
    }

    @POST
    @Path(PASSWORD)
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(InputStream body, RoutingContext call) throws IOException {
        Account account = own.accountByPassword();
        Fields fields = new Fields(body, tooLarge, "name", "old", PASSWORD);
        String client = Clients.address(call);
        try {
            Account proven = signingIn.proven(account, fields.raw("old"), client);
            Account changed = administering.changePassword(proven, fields.raw(PASSWORD));
            return to(HOME, SessionCookie.of(issuing.session(changed, client).secret(), call));
        } catch (SignInRefused refused) {
            return Response.status(refused.waiting() == null ? 401 : 429)
                    .entity(password(account, refused.getMessage()))
                    .build();
        } catch (AccountRefused refused) {
            return Response.status(422)
                    .entity(password(account, refused.getMessage()))
                    .build();
        }
    }

    /** An address of this service and of no other, whatever was asked for. */
    private static String here(String then) {
        return then != null && then.startsWith("/") && !then.startsWith("//") && Fields.isAddress(then) ? then : HOME;
    }

    private static Response to(String place, NewCookie cookie) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(place))
                .cookie(cookie)
                .build();
    }
}
