/** The rulebooks that decide, each for its periods, and all that were ever kept: found, compiled, read. */
package org.plumbline.rulebooks;
