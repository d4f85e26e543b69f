/** Tells why a decision is what it is, and what would have changed it. */
package org.plumbline.explaining;
