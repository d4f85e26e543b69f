/** The calls of what the parties do around a decision. */
package org.plumbline.web.duty;
