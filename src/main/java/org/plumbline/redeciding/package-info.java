/** Decides what was kept again, by the engine of record or another. */
package org.plumbline.redeciding;
