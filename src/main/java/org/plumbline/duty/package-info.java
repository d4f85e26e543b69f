/** What a contractor has to do about months and years below expectation. */
package org.plumbline.duty;
