package org.plumbline.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.ledger.Locks;
import org.plumbline.sealing.RowMarks;

/** All tokens that were ever issued, by the SHA-256 of their secrets. */
@ApplicationScoped
public class Tokens {
    private final EntityManager database;
    private final RowMarks marks;

    Tokens(EntityManager database, RowMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** Nobody is let in by a token that was put in or changed behind the service's back. */
    /** The token of a secret, whether it is still good or not. */
    @Transactional
    public Optional<Token> find(byte[] secretHash) {
        return TokenEntity.<TokenEntity>find("secretHash", secretHash)
                .firstResultOptional()
                .filter(row -> marks.hold(TokenEntity.class, row.id))
                .map(Tokens::token);
    }

    /** The tokens of an account that are good, newest first. */
    @Transactional
    public List<Token> of(String account, Instant now) {
        return TokenEntity.<TokenEntity>find(
                        "account = ?1 and expiresAt > ?2 and id not in (select e.token from TokenEndEntity e) order by issuedAt desc",
                        account,
                        now)
                .stream()
                .map(Tokens::token)
                .toList();
    }

    /** Keeps a new token. */
    @Transactional
    public void keep(Token token, byte[] secretHash) {
        TokenEntity row = new TokenEntity();
        row.id = token.id();
        row.secretHash = secretHash;
        row.account = token.account();
        row.kind = token.kind();
        row.label = token.label();
        row.issuedAt = token.issuedAt();
        row.expiresAt = token.expiresAt();
        row.persist();
    }

    /** Ends a token for good; nothing happens to one that ended before. */
    @Transactional
    public void end(UUID token, Instant at, String by) {
        Locks.take(database, "token " + token);
        if (TokenEndEntity.findById(token) == null) {
            TokenEndEntity row = new TokenEndEntity();
            row.token = token;
            row.endedAt = at;
            row.endedBy = by;
            row.persist();
        }
    }

    private static Token token(TokenEntity row) {
        TokenEndEntity end = TokenEndEntity.findById(row.id);
        return new Token(
                row.id,
                row.account,
                row.kind,
                row.label,
                row.issuedAt,
                row.expiresAt,
                end == null ? null : end.endedAt);
    }
}
