/** Works on drafts in a process of its own, which may run out of time and memory alone; asked and answering by lines of JSON. */
package org.plumbline.sandbox;
