/** Seals rows as they are kept, each a link in a chain, and tells the file of heads. */
package org.plumbline.sealing;
