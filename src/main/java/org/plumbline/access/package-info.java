/** Accounts, tokens and the audit trail: kept, administered, read. */
package org.plumbline.access;
