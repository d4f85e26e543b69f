package org.plumbline.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.rulebook.XmlText;
import org.plumbline.rulebook.YamlFile;

/** Compares a file with what it was, as what its name says it is. */
final class FileComparison {
    private FileComparison() {}

    /** Never empty for different bytes: what no table, value or case tells is told as lines of text. */
    static List<Change> changes(String path, byte[] before, byte[] after) {
        return byKind(path, before, after)
                .filter(changes -> !changes.isEmpty())
                .orElseGet(() -> List.of(TextComparison.change(text(before), text(after))));
    }

    /** Empty where one of the two is not what its name says. */
    private static Optional<List<Change>> byKind(String path, byte[] before, byte[] after) {
        if (path.endsWith(".dmn")) {
            return Model.read(text(before))
                    .flatMap(old -> Model.read(text(after)).map(now -> ModelComparison.changes(old, now)));
        }
        if (path.endsWith(".xlsx")) {
            return Workbook.read(before)
                    .flatMap(old -> Workbook.read(after).map(now -> GridComparison.changes(old, now)));
        }
        if (path.endsWith(".cases.yaml")) {
            return tree(path, before).flatMap(old -> tree(path, after).map(now -> CaseComparison.changes(old, now)));
        }
        if (path.endsWith(".yaml")) {
            return tree(path, before).flatMap(old -> tree(path, after).map(now -> TreeComparison.changes(old, now)));
        }
        return Optional.empty();
    }

    private static Optional<Map<?, ?>> tree(String path, byte[] bytes) {
        YamlFile file = YamlFile.read(path, text(bytes));
        return file.faults().isEmpty() && file.tree() instanceof Map<?, ?> root ? Optional.of(root) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return XmlText.read(bytes);
    }
}
