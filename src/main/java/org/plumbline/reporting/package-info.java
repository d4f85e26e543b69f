/** Evaluation reports, and the register of all documents. */
package org.plumbline.reporting;
