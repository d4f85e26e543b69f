/** The documentation, as pages of the service itself. */
package org.plumbline.web.docs;
