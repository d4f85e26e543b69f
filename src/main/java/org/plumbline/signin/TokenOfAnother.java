package org.plumbline.signin;

/** A token that the OpenID Connect server signed for another application. */
final class TokenOfAnother extends RuntimeException {
    TokenOfAnother(String client) {
        super(
                "The token was made for another application. Ask the server for one whose audience ('aud') names the client '"
                        + client + "', or that this client asked for ('azp').");
    }
}
