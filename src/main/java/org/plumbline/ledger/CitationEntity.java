package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That an interpretation bears on a standard under a rulebook. */
@Entity
@Table(name = "citation")
@IdClass(CitationEntity.Key.class)
class CitationEntity extends PanacheEntityBase {
    @Id
    Integer rulebook;

    @Id
    String contract;

    @Id
    String standard;

    @Id
    String interpretation;

    record Key(Integer rulebook, String contract, String standard, String interpretation) implements Serializable {}
}
