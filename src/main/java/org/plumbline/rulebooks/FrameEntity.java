package org.plumbline.rulebooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What all explanations of a standard under a rulebook have in common. */
@Entity
@Table(name = "frame")
@IdClass(FrameEntity.Key.class)
class FrameEntity extends PanacheEntityBase {
    @Id
    Integer rulebook;

    @Id
    String contract;

    @Id
    String standard;

    byte[] content;

    record Key(Integer rulebook, String contract, String standard) implements Serializable {}
}
