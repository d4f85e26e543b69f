/** Finds decisions and counts them, over HTTP, as CSV and as pages. */
package org.plumbline.querying;
