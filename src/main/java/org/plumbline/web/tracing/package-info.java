/** By what name a request is found again in answer, log and trace. */
package org.plumbline.web.tracing;
