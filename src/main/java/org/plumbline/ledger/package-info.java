/** Keeps what was decided, in PostgreSQL. Rows are only ever added; whatever is hashed or replayed is canonical bytes. */
package org.plumbline.ledger;
