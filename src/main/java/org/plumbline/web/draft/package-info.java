/** The calls of drafts: files, sheets, comparison, replay, and trying a table. */
package org.plumbline.web.draft;
