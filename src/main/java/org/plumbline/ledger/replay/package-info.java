/** Keeps replays of many: what was asked, and what came of it. */
package org.plumbline.ledger.replay;
