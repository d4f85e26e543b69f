/** Disputes of reports, with their letters. */
package org.plumbline.disputing;
