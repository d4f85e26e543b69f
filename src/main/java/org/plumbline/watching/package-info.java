/** What those who watch over the service see of it: figures and readiness. */
package org.plumbline.watching;
