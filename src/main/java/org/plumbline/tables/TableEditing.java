package org.plumbline.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.Uploads;
import org.plumbline.editing.EditRefused;
import org.plumbline.editing.EditedTable;
import org.plumbline.editing.ModelFile;
import org.plumbline.editing.TableCsv;
import org.plumbline.editing.TableForm;
import org.plumbline.editing.TableSheet;
import org.plumbline.editing.TableSplice;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebook.TableRows;

/** Gives the tables of a draft out as sheets, and takes over what was changed there. */
@ApplicationScoped
public class TableEditing {
    private final Drafting drafting;

    TableEditing(Drafting drafting) {
        this.drafting = drafting;
    }

    /** A sheet that comes back. @param csv whether it is CSV and no workbook */
    public record Sheet(String path, byte[] bytes, boolean csv) {
        private List<EditedTable> tables(ModelFile model) {
            return csv ? List.of(TableCsv.read(model, bytes)) : TableSheet.read(model, bytes);
        }
    }

    /** A DMN model's tables as a workbook that a person edits; empty if the draft has no such model. */
    public Optional<byte[]> workbook(Draft draft, String path) {
        return model(draft, path).map(TableSheet::write);
    }

    /** A DMN model's first table as CSV; empty if the draft has no such model, or the model no table. */
    public Optional<byte[]> csv(Draft draft, String path) {
        return model(draft, path)
                .flatMap(model -> model.tableIds().stream().findFirst().map(first -> TableCsv.write(model, first)));
    }

    private Optional<ModelFile> model(Draft draft, String path) {
        return content(draft, path).map(content -> ModelFile.read(path, content.bytes()));
    }

    private Optional<Drafting.Content> content(Draft draft, String path) {
        return path.endsWith(Uploads.DMN) ? drafting.file(draft, path) : Optional.empty();
    }

    /** A DMN model's tables to be filled in; empty if the draft has no such model. */
    public Optional<List<TableForm>> forms(Draft draft, String path) {
        return model(draft, path).map(TableForm::of);
    }

    /**
     * Takes what was typed into a form over, as {@link #takeOver(Draft, Sheet, String, Caller)} does.
     *
     * @param path of the model
     */
    @Transactional
    public Optional<Drafting.Content> takeOver(Draft draft, String path, TableForm form, String note, Caller caller) {
        return takeOver(draft, path, model -> List.of(form.read(model)), note, caller);
    }

    /**
     * Takes what was changed in a sheet over into the model it came from; all else of the model stays byte for byte.
     *
     * @return the model as it is now; empty if the draft has no such model
     * @throws ChangeRefused with each cell that is wrong; or if the model was changed since, or the draft is over
     */
    @Transactional
    public Optional<Drafting.Content> takeOver(Draft draft, Sheet sheet, String note, Caller caller) {
        return takeOver(draft, sheet.path(), sheet::tables, note, caller);
    }

    private Optional<Drafting.Content> takeOver(
            Draft draft, String path, Function<ModelFile, List<EditedTable>> edited, String note, Caller caller) {
        Optional<Drafting.Content> before = content(draft, path);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            ModelFile model = ModelFile.read(path, before.get().bytes());
            byte[] after =
                    TableSplice.splice(model, edited.apply(model), TableRows.clauses(drafting.files(draft), path));
            return drafting.edit(
                    draft,
                    new Drafting.Edit(path, after),
                    Predicate.isEqual(before.get().tag()),
                    note,
                    caller);
        } catch (EditRefused refused) {
            throw new ChangeRefused(refused.faults());
        }
    }
}
