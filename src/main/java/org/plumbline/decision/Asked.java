package org.plumbline.decision;

import org.plumbline.contract.Requirement;

/** That a requirement applies, given the other answers. */
public record Asked(Requirement requirement) {}
