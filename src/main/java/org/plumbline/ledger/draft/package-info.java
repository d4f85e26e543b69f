/** Keeps the drafts of analysts, change by change. */
package org.plumbline.ledger.draft;
