/** Drafts: copies of a rulebook that analysts change. */
package org.plumbline.drafting;
