/** What is not shown to everybody. */
package org.plumbline.web.privacy;
