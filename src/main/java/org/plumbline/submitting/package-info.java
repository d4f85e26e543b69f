/** Takes figures of months and years, from forms, workbooks and CSV, and corrects them. */
package org.plumbline.submitting;
