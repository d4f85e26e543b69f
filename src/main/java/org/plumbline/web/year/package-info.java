/** The contract year over HTTP: reports of figures, what is missing, and how a year stands. */
package org.plumbline.web.year;
