package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Rulebooks;

/**
 * Carries what people changed in a release over to the files of the folder: rules in DRL come with the service, and those of
 * another version may be such as this one can't load.
 */
@ApplicationScoped
public class Carrying {
    private final Rulebooks rulebooks;
    private final KeptRulebooks kept;
    private final Drafting drafting;

    Carrying(Rulebooks rulebooks, KeptRulebooks kept, Drafting drafting) {
        this.rulebooks = rulebooks;
        this.kept = kept;
        this.drafting = drafting;
    }

    /**
     * Begins a draft on the folder's files, with the tables, questionnaires, cases and contracts that a release has otherwise
     * than the files that came with the service when it was made.
     *
     * @return empty if no such release was published
     * @throws ChangeRefused if a file of it is not let in any more
     */
    public Optional<Draft> begin(String name, String release, Caller caller) {
        if (rulebooks.publications().stream().noneMatch(each -> each.rulebook().equals(release))) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> files = kept.files(release);
        List<Drafting.Edit> edits = rulebooks.publications().stream()
                .filter(each -> each.by().equals(Caller.SERVICE.name()))
                .map(Publication::rulebook)
                .distinct()
                .map(shipped -> changed(kept.files(shipped), files))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> changed(Map.of(), files));
        String base = rulebooks.folder();
        Map<String, byte[]> folder = kept.files(base);
        List<Drafting.Edit> needed = edits.stream()
                .filter(edit -> !Arrays.equals(edit.content(), folder.get(edit.path())))
                .toList();
        return Optional.of(drafting.begin(name, base, needed, "As in the release " + release, caller));
    }

    /** What of one set of files is otherwise than another, of the files that may be changed. */
    private static List<Drafting.Edit> changed(Map<String, byte[]> before, Map<String, byte[]> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> Changeable.is(path) && !Arrays.equals(before.get(path), after.get(path)))
                .map(path -> new Drafting.Edit(path, after.get(path)))
                .toList();
    }
}
