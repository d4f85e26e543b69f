package org.plumbline.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.access.OwnAccount;
import org.plumbline.access.SignInRefused;
import org.plumbline.access.SigningIn;
import org.plumbline.access.Token;

/** Finds the identity of a token of ours. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenRequest> {
    private final SigningIn signingIn;

    TokenIdentities(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            try {
                return OwnAccount.identity(
                        signingIn.withToken(request.secret(), request.kind()), request.kind() == Token.Kind.API);
            } catch (SignInRefused refused) {
                throw new AuthenticationFailedException(refused.getMessage(), refused);
            }
        });
    }
}
