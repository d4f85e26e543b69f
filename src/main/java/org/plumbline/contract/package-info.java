/**
 * A contract as data: its standards, clauses, facts, money at risk, interpretations and readings, and what it accepts
 * of a submission. Read from {@code config/contracts}; no number of a contract stands in Java.
 */
package org.plumbline.contract;
