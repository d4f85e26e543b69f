/**
 * Reads config/contracts, dmn and rules, checks them, and compiles them into one immutable
 * {@link org.plumbline.rulebook.Rulebook} with a fingerprint.
 */
package org.plumbline.rulebook;
