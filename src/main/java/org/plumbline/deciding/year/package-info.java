/** The contract year: figures month by month, how the year stands, and how it is concluded. */
package org.plumbline.deciding.year;
