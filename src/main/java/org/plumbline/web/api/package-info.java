/** The HTTP interface under {@code /api/v1}: thin resources, and the shapes that cross the boundary. */
package org.plumbline.web.api;
