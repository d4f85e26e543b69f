/** Proposes rulebooks, lets a second person approve them, and publishes them. */
package org.plumbline.releasing;
