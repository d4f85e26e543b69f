package org.plumbline.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an entity whose rows are only ever added: each is sealed, with all columns of its table, in the transaction that
 * adds it as an entity; one that SQL puts in beside it has no seal, and is found as such. A column that a table gains later must be nullable, since the mark of an earlier row tells only of what it holds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SealedRow {

    /** The chain that a row is sealed in; those who add to one chain wait for each other, from their last row to the end of their transaction. */
    String chain();

    /** Whether each contract and contractor have a chain of their own: for rows that are kept with assessments, which wait for none of another chain. */
    boolean byParties() default false;
}
