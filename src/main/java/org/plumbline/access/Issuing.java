package org.plumbline.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Issues tokens and ends them. */
@ApplicationScoped
public class Issuing {
    /** By which a token is known for one of ours wherever it turns up. */
    public static final String PREFIX = "plb_";

    private final Tokens tokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final AccessSettings settings;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Issuing(Tokens tokens, AuditTrail audit, Clock clock, AccessSettings settings) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new token with its secret, which is shown this once. */
    public record Issued(Token token, String secret) {
        /** The secret is left out, so that it does not reach a log. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** The longest life an API token may have. */
    public Duration longest() {
        return settings.longestToken();
    }

    /**
     * Issues a token for calls.
     *
     * @param life at most {@link #longest}
     */
    @Transactional
    public Issued apiToken(String account, String label, Duration life) {
        Issued issued = issue(account, Token.Kind.API, label, life);
        audit.record(
                account, AuditTrail.Act.ADMINISTERED, "token " + issued.token().id(), "issued");
        return issued;
    }

    /** Begins a session of the pages. */
    @Transactional
    public Issued session(String account, String client) {
        Issued issued = issue(account, Token.Kind.SESSION, "pages", settings.session());
        audit.record(account, AuditTrail.Act.SIGNED_IN, "account " + account, "from " + client);
        return issued;
    }

    private Issued issue(String account, Token.Kind kind, String label, Duration life) {
        // As exact as the database keeps it.
        Instant now = Instant.ofEpochMilli(clock.millis());
        Token token = new Token(ids.generate(), account, kind, label, now, now.plus(life), null);
        String secret = PREFIX + Secrets.make();
        tokens.keep(token, Secrets.hash(secret));
        return new Issued(token, secret);
    }

    /** The tokens of an account that are good, newest first. */
    public List<Token> of(String account) {
        return tokens.of(account, clock.instant());
    }

    /** Ends the session of a secret; nothing happens if there is none. */
    @Transactional
    public void endSession(String secret) {
        tokens.find(Secrets.hash(secret)).ifPresent(token -> {
            tokens.end(token.id(), clock.instant(), token.account());
            audit.record(token.account(), AuditTrail.Act.SIGNED_OUT, "account " + token.account(), "");
        });
    }

    /**
     * Ends a token of an account.
     *
     * @return whether there was such a token
     */
    @Transactional
    public boolean end(String account, UUID token, String by) {
        if (of(account).stream().noneMatch(each -> each.id().equals(token))) {
            return false;
        }
        tokens.end(token, clock.instant(), by);
        audit.record(by, AuditTrail.Act.ADMINISTERED, "token " + token, "revoked");
        return true;
    }

    /** Ends all that an account has. */
    void endAll(String account, String by) {
        of(account).forEach(token -> tokens.end(token.id(), clock.instant(), by));
    }
}
