/** Fires a rulebook over an admitted submission and says why it came out as it did. No database, no HTTP, no clock. */
package org.plumbline.evaluation;
