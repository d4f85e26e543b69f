package org.plumbline.rulebooks;

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
public class CitationEntity extends PanacheEntityBase {
    @Id
    public Integer rulebook;

    @Id
    public String contract;

    @Id
    public String standard;

    @Id
    String interpretation;

    record Key(Integer rulebook, String contract, String standard, String interpretation) implements Serializable {}
}
