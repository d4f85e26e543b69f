/** Keeps accounts and tokens. */
package org.plumbline.ledger.access;
