/** What a draft would have changed of what was decided. */
package org.plumbline.impact;
