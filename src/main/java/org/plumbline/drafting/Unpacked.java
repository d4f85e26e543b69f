package org.plumbline.drafting;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.rulebook.RulebookFiles;

/** What somebody packed who packed a folder: its files, without what the system left in it, and without itself around. */
final class Unpacked {
    private static final Set<String> FOLDERS = Set.of("config", "dmn", "rules");

    private Unpacked() {}

    static Map<String, byte[]> files(Map<String, byte[]> packed) {
        Map<String, byte[]> files = new TreeMap<>(packed);
        files.keySet().removeIf(RulebookFiles::isLitter);
        Set<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String around = tops.size() == 1 ? tops.iterator().next() : "";
        if (around.isEmpty() || FOLDERS.contains(around.substring(0, around.length() - 1))) {
            return files;
        }
        Map<String, byte[]> within = new TreeMap<>();
        files.forEach((path, content) -> within.put(path.substring(around.length()), content));
        return within;
    }
}
