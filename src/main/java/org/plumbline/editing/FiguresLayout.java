package org.plumbline.editing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * How the figures of a year stand in a workbook: a sheet with a row for each fact and a column for the year and each month,
 * and a sheet for each list. A hidden column says what a row is, headings what a column is; where they stand says nothing.
 */
final class FiguresLayout {
    static final String SHEET = "Figures";
    static final String LIST = "list:";

    /**
     * How the cell beside the headings begins, which names each row and list that was handed out, so that one that was taken
     * out is missed. Workbooks of versions that wrote none miss nothing.
     */
    static final String HANDED_OUT = "rows:";

    static final String CONTRACT = "contract";
    static final String CONTRACTOR = "contractor";
    static final String MARKET = "market";
    static final String YEAR = "year";
    static final String KIND = "kind";

    /** What the sheet says about all of its figures, in this order. */
    static final List<String> ABOUT = List.of(CONTRACT, CONTRACTOR, MARKET, YEAR, KIND);

    /** What stands above the columns; the column of ids has no heading. */
    static final List<String> HEADINGS =
            Stream.concat(Stream.of("Figure", "Unit", "Year"), months()).toList();

    /** Numbers of headings. */
    static final int FIGURE = 0;

    static final int UNIT = 1;
    static final int WHOLE_YEAR = 2;
    static final int FIRST_MONTH = 3;

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

    /** What names all rows and lists of a contract. */
    static String handedOut(Contract contract) {
        return Stream.of(
                        Stream.of(HANDED_OUT),
                        rows(contract).stream().map(Fact::id),
                        lists(contract).stream().map(list -> LIST + list.id()))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }

    /** What stands above the column of a field. */
    static String heading(Fact field) {
        return field.unit() == null ? field.label() : field.label() + " (" + field.unit() + ")";
    }

    private static Stream<String> months() {
        return Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.US));
    }
}
