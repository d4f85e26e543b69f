package org.plumbline.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.ledger.KeyedHash;

/** The link of a row in its chain. */
@Entity
@Table(name = "sealed_row")
@IdClass(SealedRowEntity.Key.class)
public class SealedRowEntity extends PanacheEntityBase {
    /** The chain of documents and disputes is older than the others. */
    public static final String REGISTER = "register";

    private static final ChainHead.Chain REGISTER_HEAD = new ChainHead.Chain("#register", "#documents");

    @Id
    public String chain;

    @Id
    public Long number;

    @Column(name = "table_name")
    String tableName;

    @Column(name = "row_key")
    String rowKey;

    byte[] mark;
    byte[] previous;
    byte[] seal;

    @Column(name = "sealed_at")
    Instant sealedAt;

    public record Key(String chain, Long number) implements Serializable {}

    public static Optional<SealedRowEntity> newest(String chain) {
        return SealedRowEntity.<SealedRowEntity>find("chain = ?1 order by number desc", chain)
                .firstResultOptional();
    }

    /** The seal that belongs to the other columns. */
    byte[] sealed(KeyedHash hash) {
        hash.add(chain).add(number).add(tableName).add(rowKey).add(mark);
        return hash.add(previous).add(sealedAt).end();
    }

    /** The row as a link of its chain. */
    public ChainCheck.Link link(KeyedHash hash) {
        return new ChainCheck.Link(number, previous, seal, MessageDigest.isEqual(sealed(hash), seal));
    }

    public ChainHead head() {
        return ChainHead.of(headOf(chain), sealedAt, number, seal);
    }

    /** What the file of heads calls a chain: no contract is called so. */
    public static ChainHead.Chain headOf(String chain) {
        int parties = chain.indexOf(' ');
        if (parties >= 0) {
            return new ChainHead.Chain("#" + chain.substring(0, parties), chain.substring(parties + 1));
        }
        return chain.equals(REGISTER) ? REGISTER_HEAD : new ChainHead.Chain("#" + chain, "#rows");
    }

    /** The chain that the file of heads calls so. */
    public static String chainOf(ChainHead.Chain head) {
        String chain = head.contract().substring(1);
        return head.contractor().startsWith("#") ? chain : chain + " " + head.contractor();
    }
}
