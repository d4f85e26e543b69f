/** The rulebooks that decide: proposed, approved, published, rolled back, and kept compiled. */
package org.plumbline.deciding.release;
