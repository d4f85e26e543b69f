package org.plumbline.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.evaluation.Consulted;
import org.plumbline.rulebook.Aside;
import org.plumbline.rulebook.Rulebook;

/** Runs cases, but for those that passed before under the same files. */
final class CaseRuns {
    /** Some three times the cases of a large rulebook. */
    private static final int MOST_HELD = 8000;

    private final Cache<Ran, Ran.Reached> passed =
            Caffeine.newBuilder().maximumSize(MOST_HELD).build();

    /** The results in the order of the cases, found on as many threads as there are processors. */
    List<CaseResult> of(Rulebook rulebook, List<Case> cases) {
        Map<String, String> fingerprints = new HashMap<>();
        rulebook.contracts().forEach((id, rules) -> fingerprints.put(id, rulebook.fingerprint(rules)));
        Consulted consulted = new Consulted();
        return Aside.each(cases, each -> result(rulebook, each, under(rulebook, each, fingerprints), consulted));
    }

    /** The files that decide a case: those of its contract, or all where it names a series or more contracts than one. */
    private static String under(Rulebook rulebook, Case ran, Map<String, String> fingerprints) {
        List<String> contracts = Stream.concat(Stream.of(ran.request()), ran.earlier().stream())
                .map(request -> String.valueOf(request.get("contract")))
                .distinct()
                .toList();
        return contracts.size() == 1
                ? fingerprints.getOrDefault(contracts.get(0), rulebook.fingerprint())
                : rulebook.fingerprint();
    }

    private CaseResult result(Rulebook rulebook, Case each, String under, Consulted consulted) {
        Ran ran = new Ran(under, each.request(), each.earlier(), each.expect());
        Ran.Reached before = passed.getIfPresent(ran);
        if (before != null) {
            return new CaseResult(each, List.of(), before.rows(), before.rules(), List.of());
        }
        CaseResult result = CaseRunner.run(rulebook, each, consulted);
        if (result.passed()) {
            passed.put(ran, new Ran.Reached(result.rows(), result.rules()));
        }
        return result;
    }
}
