/**
 * Documents as people receive them: reports, invoices and letters as PDF and workbook, made from what was decided and from
 * the templates of {@code config/letters}. The same content and templates always give the same bytes.
 */
package org.plumbline.document;
