/** What the parties do around a decision: corrective items, claims and agreements, and what is due next. */
package org.plumbline.deciding.duty;
