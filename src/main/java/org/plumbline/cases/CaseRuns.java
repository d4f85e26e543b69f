package org.plumbline.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.plumbline.evaluation.Consulted;
import org.plumbline.rulebook.Results;
import org.plumbline.rulebook.Rulebook;

/** Runs cases, but for those that passed before under the same files. */
final class CaseRuns {
    /** Some three times the cases of a large rulebook. */
    private static final int MOST_HELD = 8000;

    private final Results<Ran, Ran.Reached> passed = new Results<>(MOST_HELD);

    /** The results in the order of the cases, found on as many threads as there are processors. */
    List<CaseResult> of(Rulebook rulebook, List<Case> cases) {
        Map<String, String> fingerprints = new HashMap<>();
        rulebook.contracts().forEach((id, rules) -> fingerprints.put(id, rulebook.fingerprint(rules)));
        Consulted consulted = new Consulted();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<CaseResult>> running = cases.stream()
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> result(rulebook, each, under(rulebook, each, fingerprints), consulted), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
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
        return passed.of(ran)
                .map(reached -> new CaseResult(each, List.of(), reached.rows(), reached.rules(), List.of()))
                .orElseGet(() -> {
                    CaseResult result = CaseRunner.run(rulebook, each, consulted);
                    if (result.passed()) {
                        passed.hold(ran, new Ran.Reached(result.rows(), result.rules()));
                    }
                    return result;
                });
    }
}
