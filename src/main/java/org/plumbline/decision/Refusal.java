package org.plumbline.decision;

/** That a claim for a failure is refused. */
public record Refusal(ClaimedFailure failure) {}
