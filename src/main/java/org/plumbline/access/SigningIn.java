package org.plumbline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.request.AuditTrail;
import org.plumbline.settings.AccessSettings;

/** Finds whose a name and password, or a token, are. */
@ApplicationScoped
public class SigningIn {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final Attempts attempts;

    /** What was found right of late, by a keyed hash, so that a program that sends its password with each call is not slowed down. */
    private final Cache<String, byte[]> foundRight = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final String ofThisProcess = Secrets.make();

    SigningIn(
            Accounts accounts,
            Tokens tokens,
            Passwords passwords,
            AuditTrail audit,
            Clock clock,
            AccessSettings settings) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.attempts =
                new Attempts(settings.failuresPerAccount(), settings.failuresPerClient(), settings.failuresWithin());
    }

    /**
     * The account of a name and password.
     *
     * @param client the address that asks, by which failures are counted
     * @throws SignInRefused if they are not right, or too many were wrong before
     */
    public Account withPassword(String name, String password, String client) {
        attempts.mayTry(name, client);
        Optional<Account> known = password.length() > LONGEST_PASSWORD
                ? Optional.empty()
                : accounts.find(name).filter(Account::enabled);
        String hash = known.map(Account::passwordHash).orElse(null);
        if (!attempts.make(name, client, () -> fits(password, hash))) {
            audit.record(shown(name), AuditTrail.Act.SIGN_IN_REFUSED, "account " + shown(name), "from " + client);
            throw SignInRefused.wrong();
        }
        return known.orElseThrow();
    }

    /**
     * The account of somebody signed in who proves to know its password, before it is changed: whoever came by a session
     * does not, and guesses count as those of a sign-in.
     *
     * @throws AccountRefused if it is not the password
     * @throws SignInRefused if too many were wrong before
     */
    public Account proven(Account account, String password, String client) {
        try {
            return withPassword(account.name(), password, client);
        } catch (SignInRefused refused) {
            if (refused.waiting() != null) {
                throw refused;
            }
            throw new AccountRefused("old", "That is not the password you have now.");
        }
    }

    private boolean fits(String password, String hash) {
        if (hash == null) {
            return passwords.fits(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)), null);
        }
        byte[] mark = Secrets.hash(ofThisProcess + password);
        byte[] right = foundRight.getIfPresent(hash);
        if (right != null && MessageDigest.isEqual(mark, right)) {
            return true;
        }
        boolean fits = passwords.fits(password, hash);
        if (fits) {
            foundRight.put(hash, mark);
        }
        return fits;
    }

    /** A name that nobody has may be a password typed into the wrong field, or of any length. */
    private String shown(String name) {
        return accounts.find(name).isPresent() ? name : "unknown";
    }

    /**
     * The account of a token.
     *
     * @throws SignInRefused if there is no such token, it is over, or its account is closed
     */
    public Account withToken(String secret, Token.Kind kind) {
        Instant now = clock.instant();
        return tokens.find(Secrets.hash(secret))
                .filter(token -> token.kind() == kind && token.isGood(now))
                .flatMap(token -> accounts.find(token.account()))
                .filter(Account::enabled)
                .orElseThrow(SignInRefused::wrong);
    }
}
