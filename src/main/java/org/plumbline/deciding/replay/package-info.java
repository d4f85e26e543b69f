/** Deciding kept decisions again: one to verify it, or many under another rulebook, edition or reading. */
package org.plumbline.deciding.replay;
