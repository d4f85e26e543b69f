/** Opens the ledger, and finds whatever in it is not as the service kept it. */
package org.plumbline.verifying;
