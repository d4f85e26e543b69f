package org.plumbline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Seals what is kept in the register, as one chain, whose newest seal goes to the file of heads. */
@ApplicationScoped
class RegisterSeals {
    private static final String LOCK = "register";

    private final EntityManager database;
    private final Seals seals;
    private final NewHeads newHeads;
    private final Clock clock;

    RegisterSeals(EntityManager database, Seals seals, NewHeads newHeads, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.newHeads = newHeads;
        this.clock = clock;
    }

    /** Nobody else writes in the register until the transaction is over. */
    void hold() {
        Locks.take(database, LOCK);
    }

    /**
     * Seals a new row.
     *
     * @param mark makes its mark
     */
    void seal(String kind, UUID entry, Function<KeyedHash, byte[]> mark) {
        hold();
        Optional<RegisterEntity> before = RegisterEntity.newest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegisterEntity row = new RegisterEntity();
        row.number = before.map(earlier -> earlier.number + 1).orElse(1L);
        row.kind = kind;
        row.entry = entry;
        row.mark = mark.apply(seals.hash());
        row.previous = before.map(earlier -> earlier.seal).orElse(Sealer.NOTHING_BEFORE);
        row.at = before.map(earlier -> earlier.at).filter(now::isBefore).orElse(now);
        row.seal = row.sealed(seals.hash());
        row.persist();
        newHeads.add(RegisterCheck.head(row));
    }
}
