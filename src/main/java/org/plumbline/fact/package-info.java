/** What was submitted: plain records, before any contract has looked at them. */
package org.plumbline.fact;
