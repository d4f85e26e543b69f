/** Submits facts and decides them, one by one or in bulk, and keeps what was decided. */
package org.plumbline.assessing;
