/** What every store shares: rows that are sealed, locks, canonical JSON, the key; and the rows of assessments and decisions. */
package org.plumbline.ledger;
