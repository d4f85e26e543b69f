package org.plumbline.rulebooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.plumbline.revision.Change;
import org.plumbline.revision.FileRevision;
import org.plumbline.revision.Revision;

/**
 * What is different between two rulebooks, as callers see it.
 *
 * @param from fingerprint of the one
 * @param to fingerprint of the other
 * @param files those that are different
 */
public record RevisionView(String from, String to, List<FileView> files) {

    /** A revision, file by file. */
    public static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.before(),
                revision.after(),
                revision.files().stream().map(FileView::of).toList());
    }

    /** A file; contract, standard and title where it has one, changes where it was on both sides. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FileView(
            String path, String contract, String standard, String title, Change.How how, List<ChangeView> changes) {
        static FileView of(FileRevision file) {
            return new FileView(
                    file.path(),
                    file.contract(),
                    file.standard(),
                    file.title(),
                    file.how(),
                    file.changes().stream().map(ChangeView::of).toList());
        }
    }

    /**
     * A change.
     *
     * @param place row, column, table, case, element or JSON pointer
     * @param part of it, such as the column of a cell
     * @param label what people call it, or the table it is in
     * @param before not there where there was nothing; of a row, its position
     * @param after not there where there is nothing any more; of a text, the lines that differ in unified form
     * @param cells of a row that came or went
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            Change.Thing thing,
            Change.How how,
            String place,
            String part,
            String label,
            String before,
            String after,
            Map<String, String> cells) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.thing(),
                    change.how(),
                    change.place(),
                    change.part(),
                    change.label(),
                    change.before(),
                    change.after(),
                    change.cells().isEmpty() ? null : change.cells());
        }
    }
}
