package org.plumbline.relief;

import java.util.Optional;
import java.util.UUID;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All agreements that were ever recorded. */
public interface Agreements {

    void add(Agreement recorded);

    /** One agreement; empty if there is none of this id that the caller may see. */
    Optional<Agreement> find(UUID id, Caller caller);

    /** One page, the newest first. */
    Page<Agreement> page(Query query);

    /** Ends an agreement; says whether it was in force until now. */
    boolean end(UUID agreement, Agreement.End end);

    /** Which agreements; null means any. */
    record Query(
            String contractor,
            String contract,
            String market,
            Integer year,
            String standard,
            Boolean inForce,
            int page,
            int size) {}
}
