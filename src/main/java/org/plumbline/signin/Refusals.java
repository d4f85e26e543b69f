package org.plumbline.signin;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.plumbline.access.AccountRefused;
import org.plumbline.access.SignInRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.NotYours;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Problem;
import org.plumbline.web.Problems;

/** Turns every refusal of access into a problem, and writes those of people who are known into the audit trail. */
public class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String NOT_ACCEPTED =
            "The sign-in was not accepted: name, password or token is wrong, or it is over.";

    private static final String NOT_COMPLETED =
            "Your organization's server did not sign you in: it was canceled there, took too long, or was begun in another"
                    + " window. Sign in again; if it fails again, ask whoever administers that server.";

    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Problems problems;

    Refusals(AuditTrail audit, SignedIn signedIn, Problems problems) {
        this.audit = audit;
        this.signedIn = signedIn;
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Uni<Response> nobody(UnauthorizedException nobody, RoutingContext call) {
        return challenged(call, "AU-001", "Sign in: with a name and password, or with a token as the bearer.");
    }

    @ServerExceptionMapper
    public Uni<Response> wrong(AuthenticationFailedException failed, RoutingContext call) {
        if (failed.getCause() instanceof SignInRefused refused) {
            return refused(refused, call);
        }
        return challenged(
                call,
                "AU-001",
                failed.getCause() instanceof TokenOfAnother another ? another.getMessage() : NOT_ACCEPTED);
    }

    /** Somebody came back from the OpenID Connect server and was not signed in there, or not so that it counts here. */
    @ServerExceptionMapper
    public Response notCompleted(AuthenticationCompletionException failed) {
        return Problem.response(401, "The sign-in was not completed", "AU-001", NOT_COMPLETED);
    }

    @ServerExceptionMapper
    public Uni<Response> refused(SignInRefused refused, RoutingContext call) {
        return refused.waiting() == null
                ? challenged(call, "AU-001", NOT_ACCEPTED)
                : Uni.createFrom()
                        .item(Problem.passing(
                                429,
                                "Too many attempts",
                                "AU-004",
                                refused.getMessage(),
                                refused.waiting().toSeconds()));
    }

    private static Uni<Response> challenged(RoutingContext call, String code, String sentence) {
        HttpAuthenticator authenticator = call.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(call).map(challenge -> response(challenge, code, sentence));
    }

    private static Response response(ChallengeData challenge, String code, String sentence) {
        Response response = challenge == null || challenge.status == 401
                ? Problem.response(401, "Not signed in", code, sentence)
                : Response.status(challenge.status).build();
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> response.getHeaders()
                    .putSingle(name.toString(), value));
        }
        return response;
    }

    @ServerExceptionMapper
    public Response away(OIDCException server) {
        LOG.warnf("The OpenID Connect server cannot be asked: %s", server.getMessage());
        return Problem.response(
                503,
                "Sign-in unavailable",
                "AU-008",
                "The server that knows who you are cannot be reached just now; try again in a while.");
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException refused) {
        String why = refused.getMessage() == null ? Roles.NOT_INCLUDED : refused.getMessage();
        return Problem.response(403, "Not allowed", "AU-002", why);
    }

    @ServerExceptionMapper
    public Response notYours(NotYours refused, RoutingContext call) {
        audit.record(signedIn.caller().name(), AuditTrail.Act.REFUSED, target(call), "AU-003");
        return problems.refused(refused);
    }

    @ServerExceptionMapper
    public Response account(AccountRefused refused) {
        return Problem.response(
                422,
                "Unacceptable account",
                null,
                List.of(new Violation("/" + refused.field(), "AU-009", refused.getMessage())));
    }

    /** A call of somebody known that the roles do not include. */
    void refused(@ObservesAsync AuthorizationFailureEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        Object call = event.getEventProperties().get(RoutingContext.class.getName());
        if (identity != null && !identity.isAnonymous() && call instanceof RoutingContext context) {
            audit.record(SignedIn.name(identity), AuditTrail.Act.REFUSED, target(context), "AU-002");
        }
    }

    private static String target(RoutingContext call) {
        return call.request().method() + " " + call.request().path();
    }
}
