/** How a contractor's year stands, and where it leads. */
package org.plumbline.year;
