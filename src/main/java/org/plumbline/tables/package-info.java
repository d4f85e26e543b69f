/** Changes the tables of a draft, in the browser, a workbook or CSV. */
package org.plumbline.tables;
