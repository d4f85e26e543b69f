/** The first page: what needs attention. */
package org.plumbline.home;
