package org.plumbline.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.fact.Written;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Cell.Form;
import org.plumbline.sheet.SheetFault;

/** What a cell states for a fact, as a request states it; whether the fact allows it is seen later. */
final class FigureValue {
    private static final String FIRST_DAY = "-01";

    private final Fact fact;
    private final Cell cell;
    private final List<SheetFault> faults;

    private FigureValue(Fact fact, Cell cell, List<SheetFault> faults) {
        this.fact = fact;
        this.cell = cell;
        this.faults = faults;
    }

    /** Empty where nothing is stated, or where it can't be read, which is a fault. */
    static Optional<Object> read(Fact fact, Cell cell, List<SheetFault> faults) {
        return cell.isBlank() ? Optional.empty() : new FigureValue(fact, cell, faults).read();
    }

    private Optional<Object> read() {
        boolean asksForDay = fact.type() == FactType.DATE || fact.type() == FactType.MONTH;
        if (cell.form() == Form.DAY && !asksForDay) {
            return refused("The spreadsheet made a date of this cell; format it as "
                    + (fact.type().isNumber() ? "a number" : "text") + ", and write the value again.");
        }
        if (cell.form() == Form.PERCENT && !fact.isPartOfOne()) {
            return refused("The cell shows a percentage, and " + asked()
                    + " is asked for; format it as General, and write the value again.");
        }
        return switch (fact.type()) {
            case COUNT, MONEY, QUANTITY -> Optional.of(number());
            case YES_NO -> Optional.of(yesOrNo());
            case MONTH -> month();
            default -> Optional.of(cell.plain());
        };
    }

    private Object number() {
        return cell.form() == Form.NUMBER || cell.form() == Form.PERCENT
                ? new BigDecimal(cell.text())
                : new Written(cell.plain());
    }

    private String asked() {
        return fact.unit() == null ? "'" + fact.label() + "'" : "a number of " + fact.unit();
    }

    private Object yesOrNo() {
        return switch (cell.plain().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> cell.plain();
        };
    }

    /** A spreadsheet makes the first day of a month of it; another day may be what it made of something else. */
    private Optional<Object> month() {
        String text = cell.plain();
        if (cell.form() != Form.DAY) {
            return Optional.of(text);
        }
        return text.endsWith(FIRST_DAY)
                ? Optional.of(text.substring(0, text.length() - FIRST_DAY.length()))
                : refused("The cell holds the day " + text + ", and a month is asked for; write it as "
                        + text.substring(0, text.length() - FIRST_DAY.length())
                        + " in a cell formatted as text, if that is the month.");
    }

    private Optional<Object> refused(String message) {
        faults.add(SheetFault.cell(cell, message));
        return Optional.empty();
    }
}
