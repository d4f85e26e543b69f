package org.plumbline.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kie.dmn.api.core.DMNType;

/** The types of FEEL, by the names that DMN knows them by; those of a single value read it from JSON. */
enum FeelType {
    NUMBER(FeelLiteral::number, "a number of at most 34 digits, such as 12.50 or \"12.50\"", "number"),
    STRING(FeelLiteral::text, "a text; write it in quotes", "string"),
    BOOLEAN(FeelLiteral::truth, "true or false, without quotes", "boolean"),
    DATE(FeelLiteral::day, "a day; write it as YYYY-MM-DD", "date"),
    TIME(FeelLiteral::time, "a time; write it as hh:mm:ss, with Z or an offset after it if need be", "time"),
    DATE_AND_TIME(
            FeelLiteral::dayAndTime, "a date and time; write it as YYYY-MM-DDThh:mm:ss", "date and time", "dateTime"),
    DAYS_AND_TIME(
            FeelLiteral::daysAndTime,
            "a duration of days and time, such as P2DT4H30M",
            "days and time duration",
            "dayTimeDuration",
            "duration"),
    YEARS_AND_MONTHS(
            FeelLiteral::yearsAndMonths,
            "a duration of years and months, such as P1Y6M",
            "years and months duration",
            "yearMonthDuration"),
    LIST(null, "a list; write it in [ … ]", "list"),
    CONTEXT(null, "an object; write it in { … }", "context"),
    FUNCTION(tree -> null, "a function, which can't be typed in; leave it out", "function"),
    ANY(null, "anything", "Any");

    private final UnaryOperator<Object> reader;
    private final String form;
    private final List<String> names;

    FeelType(UnaryOperator<Object> reader, String form, String... names) {
        this.reader = reader;
        this.form = form;
        this.names = List.of(names);
    }

    /** What a type comes from in the end; ANY for what is known by no name, such as a type that the model does not define. */
    static FeelType of(DMNType type) {
        DMNType root = type;
        while (root.getBaseType() != null) {
            root = root.getBaseType();
        }
        String name = root.getName();
        return Arrays.stream(values())
                .filter(each -> each.names.contains(name))
                .findFirst()
                .orElse(ANY);
    }

    /** Whether the model declares many of something; the engine says so of Any and of FEEL's own list too. */
    static boolean isCollection(DMNType type) {
        return type.isCollection() && type.getBaseType() != null;
    }

    /** The single value that JSON states; null if it is none of this type. */
    Object read(Object tree) {
        return reader.apply(tree);
    }

    /** What is to be stated, to go on from "This is". */
    String form() {
        return form;
    }

    /** What FEEL calls the type of an input. */
    static String title(DMNType type) {
        FeelType whole = isCollection(type) ? LIST : type.getFields().isEmpty() ? of(type) : CONTEXT;
        return whole.names.get(0);
    }
}
