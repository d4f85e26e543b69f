/** Signs in whoever calls, by password, token or an OpenID Connect server, and tells why not. */
package org.plumbline.signin;
