/** What can be set of the service, an interface for each concern. */
package org.plumbline.settings;
