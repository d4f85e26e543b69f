/** What those who watch over the service see of it: figures and readiness. */
@NullMarked
package org.plumbline.watching;

import org.jspecify.annotations.NullMarked;
