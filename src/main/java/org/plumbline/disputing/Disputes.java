package org.plumbline.disputing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.reporting.Register;
import org.plumbline.request.Page;

/** All disputes and their steps; written while the {@link Register} is held, and sealed in it. */
public interface Disputes {

    void file(Dispute dispute);

    void add(Dispute.Step step);

    Optional<Dispute> find(UUID id);

    /** The newest first; of all contractors where none is named. */
    Page<Dispute> page(String contractor, int page, int size);

    /** Those of a report, the oldest first. */
    List<Dispute> of(UUID report);

    /** The steps of a dispute, the first first. */
    List<Dispute.Step> steps(UUID dispute);
}
