package org.plumbline.trying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.cases.Case;
import org.plumbline.cases.CaseReader;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebook.Fault;

/** Adds cases to the files of a draft, and takes cases out; all else of a file stays as it is. */
@ApplicationScoped
public class CaseEditing {
    private static final String LIST = "cases:\n";

    private final Drafting drafting;

    CaseEditing(Drafting drafting) {
        this.drafting = drafting;
    }

    /** The cases of a file of a draft; none where there is no such file, or it can't be read. */
    public List<Case> cases(Draft draft, String path) {
        return drafting.file(draft, path)
                .map(content -> CaseReader.read(path, text(content), new ArrayList<>()))
                .orElse(List.of());
    }

    private static String text(Drafting.Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Adds the cases of a case file behind those there are.
     *
     * @param added the text of a case file
     * @throws ChangeRefused with what is wrong if both together make no case file; or as {@link Drafting#edit} does
     */
    @Transactional
    public void add(Draft draft, String path, String added, String note, Caller caller) {
        Optional<Drafting.Content> before = drafting.file(draft, path);
        String after = before.map(content -> text(content).stripTrailing() + "\n\n" + list(added))
                .orElse(added);
        List<Fault> faults = new ArrayList<>();
        CaseReader.read(path, after, faults);
        if (!faults.isEmpty()) {
            throw new ChangeRefused(faults);
        }
        edit(draft, path, after, before.map(Drafting.Content::tag).orElse(null), note, caller);
    }

    /** The items alone, for a file that has its head already. */
    private static String list(String caseFile) {
        return caseFile.substring(caseFile.indexOf(LIST) + LIST.length());
    }

    /**
     * Takes a case out.
     *
     * @param line the line its name stands on
     * @param tag of the file as it was read
     * @throws ChangeRefused if somebody changed the file meanwhile; or as {@link Drafting#edit} does
     */
    @Transactional
    public void takeOut(Draft draft, String path, int line, String tag, String note, Caller caller) {
        List<Integer> starts =
                cases(draft, path).stream().map(Case::line).sorted().toList();
        List<String> lines = drafting.file(draft, path)
                .map(content -> Arrays.asList(text(content).split("\n", -1)))
                .orElse(List.of());
        int at = starts.indexOf(line);
        if (at < 0) {
            return;
        }
        int end = at + 1 < starts.size() ? starts.get(at + 1) - 1 : lines.size();
        List<String> rest = new ArrayList<>(lines.subList(0, line - 1));
        rest.addAll(lines.subList(end, lines.size()));
        edit(draft, path, String.join("\n", rest).stripTrailing() + "\n", tag, note, caller);
    }

    private void edit(Draft draft, String path, String after, String tag, String note, Caller caller) {
        drafting.edit(
                draft,
                new Drafting.Edit(path, after.getBytes(StandardCharsets.UTF_8)),
                Predicate.isEqual(tag),
                note,
                caller);
    }
}
