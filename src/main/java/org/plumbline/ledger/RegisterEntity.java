package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The seal of a row of the register: a document, a dispute, or what happened to one. */
@Entity
@Table(name = "register")
class RegisterEntity extends PanacheEntityBase {
    @Id
    long number;

    String kind;
    UUID entry;
    byte[] mark;
    byte[] previous;
    byte[] seal;
    Instant at;

    static Optional<RegisterEntity> newest() {
        return RegisterEntity.<RegisterEntity>find("order by number desc").firstResultOptional();
    }

    byte[] sealed(KeyedHash hash) {
        hash.add("register").add(number).add(kind).add(entry).add(mark);
        return hash.add(previous).add(at).end();
    }

    /** The row as a link of its chain. */
    ChainCheck.Link link(KeyedHash hash) {
        return new ChainCheck.Link(number, previous, seal, MessageDigest.isEqual(sealed(hash), seal));
    }
}
