/** Works on drafts in a process with a memory and a time of its own, which can be killed. */
package org.plumbline.sandbox;
