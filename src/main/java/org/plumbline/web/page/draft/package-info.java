/** The pages on which analysts change tables: drafts, tables, cases, tries, and what a draft has otherwise. */
package org.plumbline.web.page.draft;
