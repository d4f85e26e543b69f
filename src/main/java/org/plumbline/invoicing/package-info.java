/** Invoices of final reports, what was paid and credited. */
package org.plumbline.invoicing;
