/** Tries a draft with facts typed in or uploaded, and makes cases of them. */
package org.plumbline.trying;
