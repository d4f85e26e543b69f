package org.plumbline.rulebooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.plumbline.decision.Frame;

/** What a decision by a row says of itself, in words to be searched: the title of its standard and the row's reason. */
@Entity
@Table(name = "reason")
@IdClass(ReasonEntity.Key.class)
class ReasonEntity extends PanacheEntityBase {
    @Id
    Integer rulebook;

    @Id
    String contract;

    @Id
    String standard;

    @Id
    @Column(name = "row_id")
    String row;

    String content;

    static String content(Frame frame, Frame.Row row) {
        return frame.title() + " " + row.reason();
    }

    record Key(Integer rulebook, String contract, String standard, String row) implements Serializable {}
}
