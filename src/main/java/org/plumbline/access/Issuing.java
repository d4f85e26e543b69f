package org.plumbline.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.request.AuditTrail;
import org.plumbline.settings.AccessSettings;

/** Issues tokens and ends them. */
@ApplicationScoped
public class Issuing {
    /** By which a token is known for one of ours wherever it turns up. */
    public static final String PREFIX = "plb_";

    private final Accounts accounts;
    private final Tokens tokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final AccessSettings settings;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Issuing(Accounts accounts, Tokens tokens, AuditTrail audit, Clock clock, AccessSettings settings) {
        this.accounts = accounts;
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
     * @param account as it was when its owner signed in
     * @param life at most {@link #longest}
     * @throws SignInRefused if the account was changed since
     */
    @Transactional
    public Issued apiToken(Account account, String label, Duration life) {
        Issued issued = issue(account, Token.Kind.API, label, life);
        audit.record(
                account.name(),
                AuditTrail.Act.ADMINISTERED,
                "token " + issued.token().id(),
                "issued");
        return issued;
    }

    /**
     * Begins a session of the pages.
     *
     * @param account as it was when its owner signed in
     * @throws SignInRefused if the account was changed since
     */
    @Transactional
    public Issued session(Account account, String client) {
        Issued issued = issue(account, Token.Kind.SESSION, "pages", settings.session());
        audit.record(account.name(), AuditTrail.Act.SIGNED_IN, "account " + account.name(), "from " + client);
        return issued;
    }

    /** What begins after a change of the account would outlive it: nothing begins but in the account as it is. */
    private Issued issue(Account account, Token.Kind kind, String label, Duration life) {
        accounts.hold(account.name());
        if (!accounts.find(account.name()).equals(Optional.of(account))) {
            throw SignInRefused.changed();
        }
        // As exact as the database keeps it.
        Instant now = Instant.ofEpochMilli(clock.millis());
        Token token = new Token(ids.generate(), account.name(), kind, label, now, now.plus(life), null);
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
