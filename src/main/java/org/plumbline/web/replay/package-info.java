/** The calls that decide again. */
package org.plumbline.web.replay;
