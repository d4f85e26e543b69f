package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The seal of one assessment, a link in the chain of its contract and contractor. */
@Entity
@Table(name = "seal")
@IdClass(SealEntity.Key.class)
public class SealEntity extends PanacheEntityBase {
    @Id
    public String contract;

    @Id
    public String contractor;

    @Id
    public Long number;

    public UUID assessment;
    public byte[] previous;

    @Column(name = "row_marks")
    public byte[] rowMarks;

    public byte[] seal;

    public record Key(String contract, String contractor, Long number) implements Serializable {}
}
