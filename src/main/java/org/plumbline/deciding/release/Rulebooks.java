package org.plumbline.deciding.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Editions;
import org.plumbline.deciding.Watch;
import org.plumbline.fact.Period;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/**
 * The rulebooks that decide, each for the periods it was published for. Swapped whole: a request that began under some
 * finishes under them.
 */
@ApplicationScoped
public class Rulebooks {
    private final KeptRulebooks kept;
    private final Publications publications;
    private final Watch watch;
    private final AtomicReference<InForce> inForce = new AtomicReference<>(new InForce(List.of(), Map.of()));

    Rulebooks(KeptRulebooks kept, Publications publications, Watch watch) {
        this.kept = kept;
        this.publications = publications;
        this.watch = watch;
    }

    /**
     * What decides between two swaps.
     *
     * @param publications all there were, the newest first
     * @param compiled by fingerprint, those that still decide some period
     */
    private record InForce(List<Publication> publications, Map<String, Rulebook> compiled) {

        /** Those that no later one covers. */
        static List<Publication> live(List<Publication> all) {
            List<Publication> live = new ArrayList<>();
            for (Publication each : all) {
                if (live.stream().noneMatch(later -> later.covers(each))) {
                    live.add(each);
                }
            }
            return live;
        }
    }

    /**
     * Takes up what was published since, by whichever instance. Requests go on meanwhile under what decided before.
     *
     * @param ready rulebooks that need not be compiled again
     */
    synchronized void follow(Rulebook... ready) {
        InForce before = inForce.get();
        long known = before.publications().isEmpty()
                ? 0
                : before.publications().get(0).number();
        if (publications.newest() == known) {
            return;
        }
        List<Publication> all = publications.all();
        Map<String, Rulebook> compiled = new HashMap<>();
        for (Rulebook each : ready) {
            compiled.put(each.fingerprint(), each);
        }
        Map<String, Rulebook> live = new HashMap<>();
        for (Publication each : InForce.live(all)) {
            String fingerprint = each.rulebook();
            Rulebook rulebook = before.compiled().getOrDefault(fingerprint, compiled.get(fingerprint));
            live.computeIfAbsent(
                    fingerprint, absent -> rulebook != null ? rulebook : Rulebook.read(kept.unaltered(absent)));
        }
        inForce.set(new InForce(all, Map.copyOf(live)));
        watch.inForce(InForce.live(all));
    }

    /** The rulebook that decides a period. */
    public Rulebook of(Period period) {
        InForce now = inForce.get();
        return now.compiled()
                .get(applying(now, period, Instant.MAX).orElseThrow().rulebook());
    }

    /** The publication by which a period was decided at a moment; empty before the first. */
    public Optional<Publication> applying(Period period, Instant asOf) {
        return applying(inForce.get(), period, asOf);
    }

    private static Optional<Publication> applying(InForce now, Period period, Instant asOf) {
        return now.publications().stream()
                .filter(each -> each.appliesTo(period) && !each.at().isAfter(asOf))
                .findFirst();
    }

    /** The rulebook published last. */
    public Rulebook newest() {
        InForce now = inForce.get();
        return now.compiled().get(now.publications().get(0).rulebook());
    }

    /** All publications, the newest first. */
    public List<Publication> publications() {
        return inForce.get().publications();
    }

    /** Those that decide some period, the newest first. */
    public List<Publication> deciding() {
        return InForce.live(publications());
    }

    /** A rulebook that decides some period; empty for any other. None does while a command only looks at the ledger. */
    public Optional<Rulebook> deciding(String fingerprint) {
        return Optional.ofNullable(inForce.get().compiled().get(fingerprint));
    }

    /** Since when the rulebook published last decides. */
    public Instant since() {
        return publications().get(0).at();
    }

    /** Fingerprint of the rulebook published last, {@code sha256:…}. */
    public String fingerprint() {
        return newest().fingerprint();
    }

    /** Paths of its files, sorted. */
    public List<String> files() {
        return List.copyOf(newest().files().contents().keySet());
    }

    /** The contracts it decides under. */
    public List<Contract> contracts() {
        return newest().contracts().values().stream()
                .map(ContractRules::contract)
                .toList();
    }

    /** The editions of a series that are, were or will be in force; none where there is no such series. */
    public Editions editions(String series) {
        return newest().editions(series);
    }

    public Optional<Contract> contract(String id) {
        return Optional.ofNullable(newest().contracts().get(id)).map(ContractRules::contract);
    }

    /** The first year of any contract; earlier nothing was ever due. */
    public int firstYear() {
        return contracts().stream()
                .mapToInt(contract -> contract.from().getYear())
                .min()
                .orElseThrow();
    }

    /** A contract as it decides a period. */
    public Optional<Contract> contract(String id, Period period) {
        return Optional.ofNullable(of(period).contracts().get(id)).map(ContractRules::contract);
    }
}
