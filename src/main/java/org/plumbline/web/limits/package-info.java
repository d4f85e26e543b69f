/** How much is taken on: from one client, at once, and in one head. What goes beyond is refused before it costs anything. */
package org.plumbline.web.limits;
