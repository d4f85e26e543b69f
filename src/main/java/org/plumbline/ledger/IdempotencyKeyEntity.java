package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Which assessment answered a caller's key. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
public class IdempotencyKeyEntity extends PanacheEntityBase {
    @Id
    public String caller;

    @Id
    public String key;

    @Column(name = "request_hash")
    public byte[] requestHash;

    public UUID assessment;

    record Key(String caller, String key) implements Serializable {}
}
