package org.plumbline.revision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.revision.Change.How;

/** What is different, told to those who own the tables: a line each, and below it the lines of a file that is text. */
public final class RevisionText {
    private static final String BECOMES = " → ";

    private RevisionText() {}

    /** All of it, or one line that says there is nothing. */
    public static String of(Revision revision) {
        return revision.files().isEmpty()
                ? "Nothing is different.\n"
                : revision.files().stream().flatMap(RevisionText::lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(FileRevision file) {
        return file.how() == How.CHANGED
                ? file.changes().stream().map(change -> name(file) + sentence(change))
                : Stream.of(file.path() + ": the file was " + word(file.how()));
    }

    /** A standard is named as people name it, and with its contract, for several have one of the same number. */
    private static String name(FileRevision file) {
        return file.standard() == null
                ? file.path()
                : file.contract() + " " + file.standard() + (file.title() == null ? "" : " " + file.title());
    }

    private static String sentence(Change change) {
        return switch (change.thing()) {
            case TABLE, COLUMN -> whole(change, named(change.thing(), change.place()));
            case ROW -> row(change);
            case CELL -> ", row " + change.place() + ", " + change.part() + values(change);
            case ELEMENT -> whole(change, ", " + change.place());
            case VALUE ->
                ", " + change.place() + (change.label() == null ? "" : " (" + change.label() + ")") + values(change);
            case CASE -> whole(change, ", case '" + change.place() + "'");
            case TEXT -> text(change);
        };
    }

    private static String named(Change.Thing thing, String place) {
        return thing == Change.Thing.TABLE ? ", table '" + place + "'" : ", column '" + place + "'";
    }

    /** All of a thing, or a part of it. */
    private static String whole(Change change, String name) {
        if (change.part() != null) {
            return name + ", " + change.part() + values(change);
        }
        return change.before() == null && change.after() == null
                ? name + ": " + word(change.how())
                : name + values(change);
    }

    private static String row(Change change) {
        String name = ", row " + change.place();
        return switch (change.how()) {
            case ADDED -> name + ": added at " + change.after() + ": " + cells(change.cells());
            case REMOVED -> name + ": removed from " + change.before() + ": " + cells(change.cells());
            case MOVED, CHANGED -> name + moved(change);
        };
    }

    private static String moved(Change change) {
        return ": moved from " + change.before() + " to " + change.after();
    }

    private static String cells(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + " " + onOneLine(cell.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String values(Change change) {
        return switch (change.how()) {
            case ADDED -> ": added: " + onOneLine(change.after());
            case REMOVED -> ": removed: " + onOneLine(change.before());
            case MOVED -> moved(change);
            case CHANGED -> ": " + onOneLine(change.before()) + BECOMES + onOneLine(change.after());
        };
    }

    private static String onOneLine(String value) {
        return value == null
                ? "nothing"
                : String.join(" ", List.of(value.strip().split("\\s+")));
    }

    private static String text(Change change) {
        return change.after() == null
                ? ": another file; what is different can't be shown line by line"
                : "\n" + change.after();
    }

    private static String word(How how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
