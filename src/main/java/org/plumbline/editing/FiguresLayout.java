package org.plumbline.editing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * Where the figures of a year stand in a workbook: a sheet with a row for each fact and a column for the year and each month,
 * and a sheet for each list. The hidden first column says what a row is.
 */
final class FiguresLayout {
    static final String SHEET = "Figures";
    static final String LIST = "list:";
    static final String CONTRACT = "contract";
    static final String CONTRACTOR = "contractor";
    static final String MARKET = "market";
    static final String YEAR = "year";
    static final String KIND = "kind";

    /** What the sheet says about all of its figures, in this order. */
    static final List<String> ABOUT = List.of(CONTRACT, CONTRACTOR, MARKET, YEAR, KIND);

    static final int LABEL_COLUMN = 1;
    static final int UNIT_COLUMN = 2;
    static final int YEAR_COLUMN = 3;
    static final int FIRST_MONTH_COLUMN = 4;
    static final int MONTHS = 12;
    /** Rows of a sheet of a list that are made ready for items. */
    static final int ITEMS = 200;

    private FiguresLayout() {}

    /** The facts with a row of their own, in contract order. */
    static List<Fact> rows(Contract contract) {
        return contract.facts().values().stream()
                .filter(fact -> fact.isStatable() && fact.type() != FactType.LIST && fact.type() != FactType.ANSWERS)
                .toList();
    }

    /** The facts with a sheet of their own. */
    static List<Fact> lists(Contract contract) {
        return contract.facts().values().stream()
                .filter(fact -> fact.isStatable() && fact.type() == FactType.LIST)
                .toList();
    }

    /** The fields of a list that a sheet can hold: not those that are lists themselves. */
    static List<Fact> fields(Fact list) {
        return list.items().fields().values().stream()
                .filter(field -> field.isStatable() && field.type() != FactType.LIST)
                .toList();
    }

    static List<String> months() {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.US))
                .toList();
    }
}
