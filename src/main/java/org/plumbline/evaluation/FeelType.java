package org.plumbline.evaluation;

import java.util.Arrays;
import java.util.List;
import org.kie.dmn.api.core.DMNType;

/** The types of FEEL, by the names that DMN knows them by. */
enum FeelType {
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIME("time"),
    DATE_AND_TIME("date and time", "dateTime"),
    DAYS_AND_TIME("days and time duration", "dayTimeDuration", "duration"),
    YEARS_AND_MONTHS("years and months duration", "yearMonthDuration"),
    LIST("list"),
    CONTEXT("context"),
    FUNCTION("function"),
    ANY("Any");

    private final List<String> names;

    FeelType(String... names) {
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

    /** The name that people read. */
    String title() {
        return names.get(0);
    }
}
