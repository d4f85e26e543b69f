package org.plumbline.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.YamlFile;

/** Which contract and standard each file belongs to, in the order of the contracts. Contracts with faults are read as far as they go. */
final class Owners {
    private static final String CONTRACTS = "config/contracts/";
    private static final String YAML = ".yaml";
    private static final Owner NOBODY = new Owner(null, null, null);

    private final Map<String, Owner> owners = new LinkedHashMap<>();

    private Owners() {}

    /** @param contract null where contracts share it */
    record Owner(String contract, String standard, String title) {}

    static Owners of(RulebookFiles before, RulebookFiles after) {
        Owners owners = new Owners();
        SortedSet<String> contracts = new TreeSet<>(before.paths(CONTRACTS, YAML));
        contracts.addAll(after.paths(CONTRACTS, YAML));
        for (String path : contracts) {
            String contract = path.substring(CONTRACTS.length(), path.length() - YAML.length());
            owners.owners.put(path, new Owner(contract, null, null));
            owners.standards(contract, path, after);
            owners.standards(contract, path, before);
        }
        return owners;
    }

    private void standards(String contract, String path, RulebookFiles files) {
        if (files.has(path)
                && YamlFile.read(path, files.text(path)).tree() instanceof Map<?, ?> root
                && root.get("standards") instanceof Map<?, ?> standards) {
            standards.forEach((id, standard) -> {
                if (standard instanceof Map<?, ?> fields) {
                    standard(contract, (String) id, fields);
                }
            });
        }
    }

    private void standard(String contract, String id, Map<?, ?> fields) {
        if (fields.get("model") instanceof String model) {
            Owner owner = new Owner(contract, id, fields.get("title") instanceof String title ? title : null);
            owners.putIfAbsent(model, owner);
            owners.putIfAbsent(model.replace(".dmn", ".cases.yaml"), owner);
        }
        if (fields.get("questionnaire") instanceof String questionnaire) {
            owners.putIfAbsent(questionnaire, new Owner(contract, null, null));
        }
    }

    Owner of(String path) {
        Owner owner = owners.get(path);
        return owner != null
                ? owner
                : owners.values().stream()
                        .filter(each -> each.contract() != null)
                        .filter(each -> path.startsWith("dmn/" + each.contract() + "/")
                                || path.startsWith("rules/" + each.contract() + "/"))
                        .findFirst()
                        .map(each -> new Owner(each.contract(), null, null))
                        .orElse(NOBODY);
    }

    /** Contract by contract: its own file, its standards, its other files. Those that are nobody's stand last. */
    List<String> inOrder(Collection<String> paths) {
        Map<String, List<String>> byContract = new LinkedHashMap<>();
        LinkedHashSet<String> all = new LinkedHashSet<>(owners.keySet());
        all.retainAll(paths);
        all.addAll(paths);
        List<String> nobodys = new ArrayList<>();
        owners.values().forEach(owner -> byContract.putIfAbsent(owner.contract(), new ArrayList<>()));
        all.forEach(
                path -> byContract.getOrDefault(of(path).contract(), nobodys).add(path));
        List<String> ordered = new ArrayList<>();
        byContract.values().forEach(ordered::addAll);
        ordered.addAll(nobodys);
        return ordered;
    }
}
