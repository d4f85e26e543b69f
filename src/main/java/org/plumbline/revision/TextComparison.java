package org.plumbline.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.List;
import java.util.Map;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;

/** Compares line by line. */
final class TextComparison {
    /** The work grows with the square of the lines that are different. */
    private static final int MOST_LINES = 5_000;

    private static final int CONTEXT = 3;

    private TextComparison() {}

    /** The difference in unified form; null where the lines are the same, as of an image, or too many to compare. */
    static Change change(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        boolean isShown = !old.equals(now) && Math.max(old.size(), now.size()) <= MOST_LINES;
        return new Change(Thing.TEXT, How.CHANGED, "", null, null, null, isShown ? unified(old, now) : null, Map.of());
    }

    private static String unified(List<String> old, List<String> now) {
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        "before", "after", old, DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()), CONTEXT));
    }
}
