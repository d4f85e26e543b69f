package org.plumbline.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** A token that was issued. */
@Entity
@SealedRow(chain = "access")
@Table(name = "token")
class TokenEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "secret_hash")
    byte[] secretHash;

    String account;

    @Enumerated(EnumType.STRING)
    Token.Kind kind;

    String label;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
