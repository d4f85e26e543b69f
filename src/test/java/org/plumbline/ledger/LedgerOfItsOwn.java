package org.plumbline.ledger;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database of their own for tests that verify the whole of it, again and again: few rows, all of which they know. */
public class LedgerOfItsOwn implements QuarkusTestProfile {}
