/** What all pages share: the frame, its navigation, words, problems as pages. */
package org.plumbline.web.page;
