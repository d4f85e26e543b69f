package org.plumbline.rulebooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One file of a kept rulebook, byte for byte. */
@Entity
@Table(name = "rulebook_file")
@IdClass(RulebookFileEntity.Key.class)
public class RulebookFileEntity extends PanacheEntityBase {
    @Id
    Integer rulebook;

    @Id
    public String path;

    byte[] content;

    record Key(Integer rulebook, String path) implements Serializable {}
}
