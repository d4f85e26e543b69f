/** Processes of their own that decide, told what and telling what came of it by lines of JSON. */
package org.plumbline.deciding.child;
