/** What is different between the files of two rulebooks, cell by cell. Plain Java. */
package org.plumbline.revision;
