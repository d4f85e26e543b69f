package org.plumbline.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.revision.Change;
import org.plumbline.revision.FileRevision;
import org.plumbline.revision.Revision;

/** What is different between two rulebooks, file by file, as a page lists it. */
public record Differences(List<File> files) {

    /** A file. @param how CHANGED, ADDED or REMOVED in lower case */
    public record File(String title, String path, String how, List<Line> lines) {}

    /**
     * One thing that is different.
     *
     * @param part which part of it, or ""
     * @param text where it is told by lines of text; else null
     */
    public record Line(String where, String part, String how, String before, String after, String text) {}

    /** Tells a comparison. */
    public static Differences of(Revision revision) {
        return new Differences(revision.files().stream().map(Differences::file).toList());
    }

    private static File file(FileRevision file) {
        boolean cases = file.path().endsWith(".cases.yaml");
        String title = file.standard() == null
                ? file.path()
                : file.contract() + " " + file.standard() + " " + (file.title() == null ? "" : file.title())
                        + (cases ? ": cases" : "");
        return new File(
                title,
                file.path(),
                word(file.how()),
                file.changes().stream().map(Differences::line).toList());
    }

    private static String word(Change.How how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    private static Line line(Change change) {
        String thing = change.thing().name().toLowerCase(Locale.ROOT);
        if (change.thing() == Change.Thing.TEXT) {
            return new Line("Lines", "", word(change.how()), null, null, told(change.after()));
        }
        boolean row = change.thing() == Change.Thing.ROW;
        String where = (row || change.thing() == Change.Thing.CELL ? "Row" : capital(thing)) + " " + change.place();
        String part = change.part() == null ? row ? at(change) : "" : change.part();
        return new Line(
                where,
                part,
                word(change.how()),
                row ? cells(change, Change.How.REMOVED) : change.before(),
                row ? cells(change, Change.How.ADDED) : change.after(),
                null);
    }

    private static String told(String lines) {
        return lines == null ? "Another file; what is different can't be shown line by line." : lines;
    }

    private static String at(Change change) {
        return change.how() == Change.How.MOVED ? "from " + change.before() + " to " + change.after() : "";
    }

    private static String cells(Change change, Change.How how) {
        if (change.how() != how) {
            return null;
        }
        Map<String, String> cells = change.cells();
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
