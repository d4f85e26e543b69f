/** Reports, invoices and disputes: what is issued, received, paid and answered, for good. */
package org.plumbline.deciding.reporting;
