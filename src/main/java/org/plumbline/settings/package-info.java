/** What can be set of the service, an interface for each concern. */
@NullMarked
package org.plumbline.settings;

import org.jspecify.annotations.NullMarked;
