/** What in a text looks like the data of a person: found, so that it is refused or flagged, and masked. */
@NullMarked
package org.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
