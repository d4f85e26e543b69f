package org.plumbline.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.plumbline.editing.EditRefused;
import org.plumbline.editing.ModelAdmission;
import org.plumbline.editing.ModelFile;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/** Looks at what is uploaded before anything reads it: nothing of it may run for ever or reach beyond itself. */
@ApplicationScoped
public class Uploads {
    public static final String DMN = ".dmn";
    private static final String XLSX = ".xlsx";

    private static final int BASES = 20;

    private final KeptRulebooks kept;

    /** Regular expressions by the rulebook that holds them, which never changes. */
    private final Cache<String, Set<String>> trusted =
            Caffeine.newBuilder().maximumSize(BASES).build();

    Uploads(KeptRulebooks kept) {
        this.kept = kept;
    }

    /**
     * Lets edits in; expressions that the base of the draft holds already are trusted.
     *
     * @throws ChangeRefused with each place of each file that is not let in
     */
    void admit(Draft draft, List<Drafting.Edit> edits) {
        try {
            written(edits, XLSX).forEach(Uploads::check);
            List<Drafting.Edit> models = written(edits, DMN);
            if (!models.isEmpty()) {
                Set<String> trusted = this.trusted.get(draft.base(), this::trusted);
                models.forEach(edit -> ModelAdmission.admit(ModelFile.read(edit.path(), edit.content()), trusted));
            }
        } catch (EditRefused refused) {
            throw new ChangeRefused(refused.faults());
        }
    }

    private static void check(Drafting.Edit workbook) {
        try {
            Sheets.check(workbook.content());
        } catch (SheetRefused refused) {
            throw EditRefused.of(workbook.path(), refused.faults());
        }
    }

    private static List<Drafting.Edit> written(List<Drafting.Edit> edits, String ending) {
        return edits.stream()
                .filter(edit -> edit.content() != null && edit.path().endsWith(ending))
                .toList();
    }

    /** The regular expressions of a kept rulebook, of whose many models few have any. */
    private Set<String> trusted(String fingerprint) {
        return ModelAdmission.patterns(kept.files(fingerprint).entrySet().stream()
                .filter(file -> file.getKey().endsWith(DMN) && ModelAdmission.mayHavePatterns(file.getValue()))
                .map(file -> ModelFile.read(file.getKey(), file.getValue()))
                .toList());
    }
}
