package org.plumbline.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Editions;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** The rulebook in force. Swapped whole: a request that began under one finishes under it. */
@ApplicationScoped
public class Rulebooks {
    private final KeptRulebooks kept;
    private final Clock clock;
    private final AtomicReference<InForce> inForce = new AtomicReference<>();

    Rulebooks(KeptRulebooks kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** A rulebook, and since when it decides. */
    public record InForce(Rulebook rulebook, Instant since) {}

    /** Keeps a rulebook in the ledger, then lets it decide. */
    public void publish(Rulebook rulebook) {
        kept.keep(KeptRulebook.of(rulebook));
        inForce.set(new InForce(rulebook, clock.instant()));
    }

    /** The rulebook that decides now. */
    public Rulebook rulebook() {
        return inForce.get().rulebook();
    }

    /** Whether a rulebook decides now; none does while a command only looks at the ledger. */
    boolean isInForce(String fingerprint) {
        InForce now = inForce.get();
        return now != null && now.rulebook().fingerprint().equals(fingerprint);
    }

    public Instant since() {
        return inForce.get().since();
    }

    /** Fingerprint of the rulebook in force, {@code sha256:…}. */
    public String fingerprint() {
        return rulebook().fingerprint();
    }

    /** Paths of its files, sorted. */
    public List<String> files() {
        return List.copyOf(rulebook().files().contents().keySet());
    }

    /** The contracts it decides under. */
    public List<Contract> contracts() {
        return rulebook().contracts().values().stream()
                .map(ContractRules::contract)
                .toList();
    }

    /** The editions of a series that are, were or will be in force; none where there is no such series. */
    public Editions editions(String series) {
        return rulebook().editions(series);
    }

    public Optional<Contract> contract(String id) {
        return Optional.ofNullable(rulebook().contracts().get(id)).map(ContractRules::contract);
    }
}
