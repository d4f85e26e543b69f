/** Who asks for something, under which key and which page of it, and why it can't be done. Shared by all rooms and by HTTP. */
@NullMarked
package org.plumbline.request;

import org.jspecify.annotations.NullMarked;
