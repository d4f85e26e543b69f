package org.plumbline.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.plumbline.request.SignedIn;

/**
 * Keeps whoever signed in with a password that is good for once from everything but choosing another, whatever the address:
 * what only asks for somebody signed in would let him read on. Having no name, it is held against every request.
 */
@ApplicationScoped
class OneTimePassword implements HttpSecurityPolicy {
    private static final Set<String> TO_CHOOSE = Set.of("/password", "/api/v1/me/password", "/login", "/logout");

    /** For everybody, signed in or not. */
    private static final List<String> OPEN = List.of("/q/health", "/plumbline.", "/webjars/");

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext call, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = call.normalizedPath();
        if (TO_CHOOSE.contains(path) || OPEN.stream().anyMatch(path::startsWith)) {
            return CheckResult.permit();
        }
        // A sign-in that is not accepted is refused where the call asks for one.
        return identity.map(known -> SignedIn.mustChoose(known) ? CheckResult.DENY : CheckResult.PERMIT)
                .onFailure()
                .recoverWithItem(CheckResult.PERMIT);
    }
}
