/** The calls of evaluation reports, invoices and disputes. */
package org.plumbline.web.reporting;
