package org.plumbline.ledger;

import jakarta.persistence.EntityManager;

/** Locks by name, held to the end of the transaction; they need no right to update anything. */
public final class Locks {
    private Locks() {}

    /** Takes one, and waits for it as long as the transaction may last. */
    public static void take(EntityManager database, String name) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", name)
                .getSingleResult();
    }
}
