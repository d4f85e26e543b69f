/** What is due, and what became overdue. */
package org.plumbline.agenda;
