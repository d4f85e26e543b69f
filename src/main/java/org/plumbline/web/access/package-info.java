/** Who calls: by password, token, session or OpenID Connect; and what a browser must not be talked into. */
package org.plumbline.web.access;
