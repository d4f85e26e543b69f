/** What in a text looks like the data of a person: found, so that it is refused or flagged, and masked. */
package org.plumbline.privacy;
