/** Decides many kept decisions again in the background. */
package org.plumbline.replaying;
