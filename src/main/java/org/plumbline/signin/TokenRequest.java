package org.plumbline.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.plumbline.access.Token;

/** A call that came with a token of ours. */
final class TokenRequest extends BaseAuthenticationRequest {
    private final String secret;
    private final Token.Kind kind;

    TokenRequest(String secret, Token.Kind kind) {
        this.secret = secret;
        this.kind = kind;
    }

    String secret() {
        return secret;
    }

    Token.Kind kind() {
        return kind;
    }
}
