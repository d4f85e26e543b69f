package org.plumbline.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.access.OwnAccount;
import org.plumbline.access.SignInRefused;
import org.plumbline.access.SigningIn;
import org.plumbline.web.Clients;

/** Finds the identity of a name and password that came by HTTP Basic. */
@ApplicationScoped
class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final SigningIn signingIn;

    PasswordIdentities(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String client = Clients.address(HttpSecurityUtils.getRoutingContextAttribute(request));
        return context.runBlocking(() -> {
            try {
                String password = new String(request.getPassword().getPassword());
                return OwnAccount.identity(signingIn.withPassword(request.getUsername(), password, client), false);
            } catch (SignInRefused refused) {
                throw new AuthenticationFailedException(refused.getMessage(), refused);
            }
        });
    }
}
