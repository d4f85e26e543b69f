package org.plumbline.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.plumbline.ledger.SealedRow;

/** An account as it stands since a version. */
@Entity
@SealedRow(chain = "access")
@Table(name = "account")
@IdClass(AccountEntity.Key.class)
class AccountEntity extends PanacheEntityBase {
    @Id
    String name;

    @Id
    int version;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "one_time")
    boolean oneTime;

    String roles;
    String contractor;
    boolean enabled;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    record Key(String name, int version) implements Serializable {}
}
