/** Keeps proposals, and what was published when. */
package org.plumbline.ledger.release;
