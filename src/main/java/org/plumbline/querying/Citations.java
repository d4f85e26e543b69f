package org.plumbline.querying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.ledger.Conditions;
import org.plumbline.rulebooks.CitationEntity;

/**
 * The standards that an interpretation bears on, as conditions with their names in them: the database then knows how many
 * decisions to expect and takes an index, which it does not for a subquery.
 */
final class Citations {
    private Citations() {}

    /** Adds the condition that an interpretation bears on the standard; none where it is null. */
    static void narrow(String interpretation, Conditions where) {
        if (interpretation == null) {
            return;
        }
        List<String> either = new ArrayList<>();
        byContract(interpretation).forEach((contract, byRulebook) -> rulebooksByStandards(byRulebook)
                .forEach((standards, rulebooks) -> {
                    String name = "cited" + either.size();
                    either.add("d.contract = :" + name + "c and d.standard in (:" + name + "s) and d.rulebook in (:"
                            + name + "r)");
                    where.parameters()
                            .putAll(Map.of(name + "c", contract, name + "s", standards, name + "r", rulebooks));
                }));
        where.holds(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
    }

    private static Map<String, Map<Integer, List<String>>> byContract(String interpretation) {
        return CitationEntity.<CitationEntity>list("interpretation = ?1 order by standard", interpretation).stream()
                .collect(Collectors.groupingBy(
                        cited -> cited.contract,
                        Collectors.groupingBy(
                                cited -> cited.rulebook,
                                Collectors.mapping(cited -> cited.standard, Collectors.toList()))));
    }

    /** Most rulebooks cite alike. */
    private static Map<List<String>, List<Integer>> rulebooksByStandards(Map<Integer, List<String>> byRulebook) {
        return byRulebook.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
