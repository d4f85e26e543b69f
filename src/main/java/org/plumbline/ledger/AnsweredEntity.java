package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** The first answer to a request that named a key. */
@Entity
@SealedRow(chain = "answers")
@Table(name = "answered")
@IdClass(AnsweredEntity.Key.class)
class AnsweredEntity extends PanacheEntityBase {
    @Id
    String caller;

    @Id
    String call;

    @Id
    String key;

    @Column(name = "request_hash")
    byte[] requestHash;

    short status;
    String location;
    byte[] answer;
    Instant at;

    record Key(String caller, String call, String key) implements Serializable {}
}
