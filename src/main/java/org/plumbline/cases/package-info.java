/** Runs {@code *.cases.yaml} against a rulebook and tells which rows and rules they reach. */
package org.plumbline.cases;
