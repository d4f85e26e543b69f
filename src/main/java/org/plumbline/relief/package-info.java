/** Claims that a failure is excused, and what the parties agreed in writing. */
package org.plumbline.relief;
