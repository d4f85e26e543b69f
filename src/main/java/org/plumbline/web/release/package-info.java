/** The calls of releases and their files. */
package org.plumbline.web.release;
