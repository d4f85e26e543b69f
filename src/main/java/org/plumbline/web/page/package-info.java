/**
 * The pages for people: made on the server from the same use cases that the calls go through, for the same roles. The frame
 * around each is {@link org.plumbline.web.page.Frame}.
 */
package org.plumbline.web.page;
