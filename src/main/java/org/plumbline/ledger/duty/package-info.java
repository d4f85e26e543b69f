/** Keeps what the parties do around a decision: claims, agreements, corrective items, and what was overdue. */
package org.plumbline.ledger.duty;
