package org.plumbline.fact;

/**
 * One request to decide the same facts twice, well formed but not yet held against its contracts.
 *
 * @param submission the request as it is
 * @param with what it is compared with
 */
public record ComparisonRequest(Submission submission, With with) {}
