package org.plumbline.document;

import java.util.List;
import org.plumbline.decision.Account.Line;

/**
 * What an invoice, a revised invoice or a credit note says; all figures as they are shown.
 *
 * @param day the day it bears, as YYYY-MM-DD
 * @param about contractor, contract, market, year, the report it is for
 * @param lines the arithmetic that leads to the amount
 * @param amount what is to be paid, or is credited
 * @param due until when; empty for a credit note
 * @param corrects number of the invoice that it corrects; empty for the first
 * @param reason why; empty for the first
 */
public record Invoice(
        String number,
        String dated,
        String day,
        String contractor,
        String year,
        List<Line> about,
        List<Line> lines,
        String amount,
        String due,
        String report,
        String corrects,
        String reason) {}
