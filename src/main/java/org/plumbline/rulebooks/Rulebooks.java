package org.plumbline.rulebooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Editions;
import org.plumbline.fact.Period;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.watching.Watch;

/**
 * The rulebooks that decide, each for the periods it was published for. Swapped whole: a request that began under some
 * finishes under them.
 */
@ApplicationScoped
public class Rulebooks {
    private static final Logger LOG = Logger.getLogger(Rulebooks.class);

    private final KeptRulebooks kept;
    private final Publications publications;
    private final Watch watch;
    private final AtomicReference<InForce> inForce = new AtomicReference<>(new InForce(List.of(), Map.of(), Map.of()));
    private volatile Rulebook folder;

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
     * @param notLoaded those that would, and can't be loaded by this version, with the reason
     */
    private record InForce(
            List<Publication> publications, Map<String, Rulebook> compiled, Map<String, String> notLoaded) {

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

    /** Begins with the rulebook of the folder; contracts are shown as it has them where a release can't be loaded. */
    public void begin(Rulebook shipped) {
        folder = shipped;
        follow(shipped);
    }

    /**
     * Takes up what was published since, by whichever instance. Requests go on meanwhile under what decided before.
     *
     * @param ready rulebooks that need not be compiled again
     */
    public synchronized void follow(Rulebook... ready) {
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
        Map<String, String> notLoaded = new HashMap<>(before.notLoaded());
        for (Publication each : InForce.live(all)) {
            String fingerprint = each.rulebook();
            Rulebook rulebook = before.compiled().getOrDefault(fingerprint, compiled.get(fingerprint));
            if (rulebook != null) {
                live.put(fingerprint, rulebook);
            } else if (!live.containsKey(fingerprint) && !notLoaded.containsKey(fingerprint)) {
                load(fingerprint, live, notLoaded);
            }
        }
        inForce.set(new InForce(all, Map.copyOf(live), Map.copyOf(notLoaded)));
        watch.inForce(InForce.live(all).stream()
                .map(each -> new Watch.Release(
                        each.rulebook(), each.from() == null ? "" : each.from().toString()))
                .toList());
    }

    private void load(String fingerprint, Map<String, Rulebook> live, Map<String, String> notLoaded) {
        RulebookFiles files = kept.unaltered(fingerprint);
        try {
            live.put(fingerprint, Rulebook.read(files));
        } catch (RuntimeException | LinkageError refused) {
            // Rules are compiled against the classes of this version, which may lack what those of another had.
            LOG.errorf(
                    "The release %s can't be loaded by this version, and nothing is decided under it; an analyst can make a"
                            + " draft of its tables on the page Releases. %s",
                    fingerprint, refused.getMessage());
            notLoaded.put(fingerprint, String.valueOf(refused.getMessage()));
        }
    }

    /**
     * The rulebook that decides a period.
     *
     * @throws NotLoaded if it can't be loaded by this version
     */
    public Rulebook of(Period period) {
        InForce now = inForce.get();
        String fingerprint = applying(now, period, Instant.MAX).orElseThrow().rulebook();
        return Optional.ofNullable(now.compiled().get(fingerprint)).orElseThrow(() -> new NotLoaded(fingerprint));
    }

    /** Whether anything is decided of a period. */
    public boolean decides(Period period) {
        InForce now = inForce.get();
        return now.compiled()
                .containsKey(applying(now, period, Instant.MAX).orElseThrow().rulebook());
    }

    /** Those that should decide some period and can't be loaded by this version, the newest first. */
    public List<Publication> notLoaded() {
        InForce now = inForce.get();
        return InForce.live(now.publications()).stream()
                .filter(each -> !now.compiled().containsKey(each.rulebook()))
                .toList();
    }

    /** Why a rulebook that should decide some period can't be loaded by this version; empty for any other. */
    public Optional<String> whyNotLoaded(String fingerprint) {
        return Optional.ofNullable(inForce.get().notLoaded().get(fingerprint));
    }

    /** Fingerprint of the rulebook of the folder. */
    public String folder() {
        return folder.fingerprint();
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

    /** The rulebook published last; of those that can be loaded, or else the folder's. */
    public Rulebook newest() {
        InForce now = inForce.get();
        return InForce.live(now.publications()).stream()
                .map(each -> now.compiled().get(each.rulebook()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(folder);
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
        return publications().get(0).rulebook();
    }

    /** Paths of its files, sorted. */
    public List<String> files() {
        return List.copyOf(kept.files(fingerprint()).keySet());
    }

    /** The contracts of the {@link #newest}. */
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

    /** A contract as it decides a period or, where nothing is decided of it, as the {@link #newest} has it. */
    public Optional<Contract> contract(String id, Period period) {
        Rulebook rulebook = decides(period) ? of(period) : newest();
        return Optional.ofNullable(rulebook.contracts().get(id)).map(ContractRules::contract);
    }
}
