package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.Schemas;
import org.plumbline.rulebook.YamlFile;

/** Reads case files, held to their schema first. */
public final class CaseReader {
    /** The contractor of a case that names none. */
    static final String ANYONE = "example";

    private CaseReader() {}

    /** All cases of a rulebook's own files; faults are added to the list. */
    public static List<Case> read(RulebookFiles files, List<Fault> faults) {
        List<Case> cases = new ArrayList<>();
        files.paths("", ".cases.yaml").forEach(path -> cases.addAll(read(path, files.text(path), faults)));
        return cases;
    }

    /** The cases of one file; none where it has faults, which are added to the list. */
    public static List<Case> read(String path, String text, List<Fault> faults) {
        YamlFile file = YamlFile.read(path, text);
        List<Fault> own = new ArrayList<>(file.faults());
        if (own.isEmpty()) {
            own.addAll(Schemas.caseFaults(file));
        }
        faults.addAll(own);
        return own.isEmpty() ? cases(file) : List.of();
    }

    private static List<Case> cases(YamlFile file) {
        Map<String, Object> root = map(file.tree());
        List<Case> cases = new ArrayList<>();
        for (Object item : (List<?>) root.get("cases")) {
            Map<String, Object> tree = map(item);
            Map<String, Object> request = request(tree, root);
            cases.add(new Case(
                    file.path(),
                    file.line("/cases/" + cases.size() + "/name"),
                    (String) tree.get("name"),
                    request,
                    earlier(tree, request),
                    map(tree.get("expect"))));
        }
        return cases;
    }

    private static Map<String, Object> request(Map<String, Object> tree, Map<String, Object> root) {
        Map<String, Object> request = new LinkedHashMap<>(tree);
        request.keySet().removeAll(List.of("name", "earlier", "expect"));
        request.put("contract", root.get("contract"));
        request.putIfAbsent("contractor", ANYONE);
        return request;
    }

    /** Earlier requests are of the same contract, contractor and market unless they say otherwise. */
    private static List<Map<String, Object>> earlier(Map<String, Object> tree, Map<String, Object> request) {
        List<Map<String, Object>> earlier = new ArrayList<>();
        for (Object item : (List<?>) tree.getOrDefault("earlier", List.of())) {
            Map<String, Object> before = new LinkedHashMap<>(map(item));
            List.of("contract", "contractor", "market").forEach(key -> before.putIfAbsent(key, request.get(key)));
            earlier.add(before);
        }
        return earlier;
    }

    @SuppressWarnings("unchecked") // a YAML file's maps have text as keys
    static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
