package org.plumbline.document;

import java.util.List;

/**
 * What a letter in a dispute says.
 *
 * @param day the day it bears, as YYYY-MM-DD
 * @param report number of the report in dispute
 * @param decisions those it is about, as people cite them
 * @param filed the day the dispute was filed
 * @param answerDue until when it is answered; empty where the contract does not say
 * @param reason why it was answered so; empty for an acknowledgement
 * @param revised what a revision led to; empty where there was none
 */
public record Letter(
        String number,
        String dated,
        String day,
        String contractor,
        String contract,
        String year,
        String report,
        String reportTitle,
        List<String> decisions,
        String basis,
        String filed,
        String received,
        String answerDue,
        String outcome,
        String reason,
        List<String> revised) {}
