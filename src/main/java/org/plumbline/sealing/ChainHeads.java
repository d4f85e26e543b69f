package org.plumbline.sealing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest head of each chain, as the file of heads tells it, and what is wrong with the file. */
public final class ChainHeads {
    private final Map<ChainHead.Chain, ChainHead> newest = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Broken lines are faults once another line follows; the last one may be half written. */
    private String broken;

    void add(String line) {
        if (broken != null) {
            faults.add("has a line that is no head: " + broken);
        }
        Optional<ChainHead> read = ChainHead.read(line);
        broken = read.isPresent() ? null : line;
        read.ifPresent(this::add);
    }

    /** Of two that were appended at once the later may come first. */
    private void add(ChainHead head) {
        ChainHead known = newest.get(head.chain());
        if (known == null || known.number() < head.number()) {
            newest.put(head.chain(), head);
        } else if (known.number() == head.number() && !known.seal().equals(head.seal())) {
            faults.add("has two seals for number " + head.number() + " of " + head.chain());
        }
    }

    /** The newest head of a chain; null if the file tells of none. */
    public ChainHead of(ChainHead.Chain chain) {
        return newest.get(chain);
    }

    /** The newest heads of the assessments of all contracts and contractors. */
    public List<ChainHead> ofAssessments() {
        return newest.values().stream()
                .filter(head -> head.chain().isOfAssessments())
                .toList();
    }

    /** The newest heads of the chains of rows that are sealed one by one. */
    public List<ChainHead> ofRows() {
        return newest.values().stream()
                .filter(head -> !head.chain().isOfAssessments())
                .filter(head -> !head.chain().equals(AuditCheck.CHAIN))
                .toList();
    }

    public List<String> faults() {
        return faults;
    }
}
