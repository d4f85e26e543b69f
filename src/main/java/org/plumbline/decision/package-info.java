/**
 * What is decided and why: outcomes and their order, money, settlement, explanation. Knows nothing of the engines that
 * propose or of the database that keeps.
 */
package org.plumbline.decision;
