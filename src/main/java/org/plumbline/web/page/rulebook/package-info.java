/** The pages that show what decides: contracts, tables, releases, and what is proposed to decide next. */
package org.plumbline.web.page.rulebook;
