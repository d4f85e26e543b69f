package org.plumbline.assessing;

import org.plumbline.fact.Kind;

/** Which assessments to list, newest first; null means any. */
public record AssessmentQuery(
        String contractor,
        String contract,
        String market,
        String period,
        Integer year,
        Kind kind,
        int page,
        int size) {}
