package org.plumbline.editing;

import java.util.List;
import org.plumbline.editing.Column.Kind;
import org.plumbline.rulebook.XmlText;

/** Writes the rows of one table as text of its model: changed cell by cell, or new in the manner of another row. */
final class RowText {
    private static final String STEP = "  ";

    private final String text;
    private final SourceTable table;
    private final CellText cells;
    private final RowIds ids;
    private final String lineEnd;

    RowText(XmlText model, SourceTable table, RowIds ids) {
        this.text = model.text();
        this.table = table;
        this.cells = new CellText(model);
        this.ids = ids;
        this.lineEnd = model.lineEnd();
    }

    /** A row with what belongs to it; only the cells that say something else are touched. */
    String changed(SourceRow row, List<String> texts) {
        StringBuilder changed = new StringBuilder();
        int written = row.start();
        for (int i = 0; i < texts.size(); i++) {
            Element cell = row.cells().get(i);
            if (cell != null && !texts.get(i).equals(row.shown(i))) {
                changed.append(text, written, cell.start()).append(changed(cell, texts.get(i)));
                written = cell.end();
            }
        }
        String rest = text.substring(written, row.end());
        int behindCells = row.rule().contentEnd() - written;
        String missing = missing(row, texts);
        return changed.append(missing.isEmpty() ? rest : insertBeforeEnd(rest, behindCells, missing))
                .toString();
    }

    /** Annotations that the row did not have and now has, with those before them. */
    private String missing(SourceRow row, List<String> texts) {
        int last = texts.size() - 1;
        while (last >= 0 && (row.cells().get(last) != null || texts.get(last).isEmpty())) {
            last--;
        }
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            if (row.cells().get(i) == null) {
                missing.append(indent(row.rule()) + STEP)
                        .append(entry(
                                row.rule().prefix(), table.columns().get(i).kind(), null, "", "", texts.get(i)));
            }
        }
        return missing.toString();
    }

    private static String insertBeforeEnd(String rest, int contentEnd, String missing) {
        String content = rest.substring(0, contentEnd);
        int behindLast = content.stripTrailing().length();
        return content.substring(0, behindLast) + missing + content.substring(behindLast) + rest.substring(contentEnd);
    }

    private String changed(Element cell, String says) {
        Element inner = cell.child("text").orElse(null);
        if (inner == null) {
            String added = text(cell.prefix(), says);
            return cell.isSelfClosing()
                    ? opened(cell) + added + closing(cell)
                    : text.substring(cell.start(), cell.contentEnd()) + added + closing(cell);
        }
        String content = inner.isSelfClosing()
                ? opened(inner) + cells.escaped(says) + closing(inner)
                : text.substring(inner.start(), inner.contentStart())
                        + cells.inPlaceOf(text.substring(inner.contentStart(), inner.contentEnd()), says)
                        + text.substring(inner.contentEnd(), inner.end());
        return text.substring(cell.start(), inner.start()) + content + text.substring(inner.end(), cell.end());
    }

    /** {@code <text/>} as {@code <text>}. */
    private String opened(Element selfClosing) {
        String tag = text.substring(selfClosing.start(), selfClosing.end());
        return tag.substring(0, tag.lastIndexOf('/')).stripTrailing() + ">";
    }

    private static String closing(Element element) {
        return "</" + element.prefix() + element.name() + ">";
    }

    /**
     * A new row.
     *
     * @param like the row in whose manner it is written; null where the table has none
     */
    String added(SourceRow like, List<String> texts) {
        String prefix = table.element().prefix();
        String indent = like == null ? indent(table.element()) + STEP : indent(like.rule());
        String inner = like == null ? indent + STEP : innerIndent(like.rule());
        String id = ids.next();
        StringBuilder row = new StringBuilder(indent).append("<" + prefix + "rule id=\"" + id + "\">");
        for (int i = 0; i < texts.size(); i++) {
            Element cell = like == null ? null : like.cells().get(i);
            String cellId = cell == null ? null : ids.cell(id, like.rule().attribute("id"), cell.attribute("id"), i);
            row.append(inner)
                    .append(entry(
                            prefix,
                            table.columns().get(i).kind(),
                            cellId,
                            spaceBefore(cell),
                            spaceAfter(cell),
                            texts.get(i)));
        }
        return row.append(inner.isEmpty() ? "" : indent)
                .append("</" + prefix + "rule>")
                .toString();
    }

    private String entry(String prefix, Kind kind, String id, String before, String after, String says) {
        String tag = prefix + kind.entry();
        return "<" + tag + (id == null ? "" : " id=\"" + id + "\"") + ">" + before + text(prefix, says) + after + "</"
                + tag + ">";
    }

    private String text(String prefix, String says) {
        return "<" + prefix + "text>" + cells.escaped(says) + "</" + prefix + "text>";
    }

    /** The line end and the blanks before an element; nothing where it does not begin its line. */
    private String indent(Element element) {
        int lineStart = text.lastIndexOf('\n', element.start() - 1) + 1;
        String blanks = text.substring(lineStart, element.start());
        return lineStart > 0 && blanks.isBlank() ? lineEnd + blanks : "";
    }

    private String innerIndent(Element rule) {
        return rule.children().isEmpty()
                ? ""
                : indent(rule.children().get(rule.children().size() - 1));
    }

    private String spaceBefore(Element cell) {
        return cell == null ? "" : cell.child("text").map(this::indent).orElse("");
    }

    /** The end of a cell stands on a line of its own where its text does. */
    private String spaceAfter(Element cell) {
        return spaceBefore(cell).isEmpty() ? "" : indent(cell);
    }
}
