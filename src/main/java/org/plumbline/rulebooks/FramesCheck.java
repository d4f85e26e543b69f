package org.plumbline.rulebooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.LedgerFault;

/** Holds the frames, citations and reasons kept of a rulebook against those that its files give. */
final class FramesCheck {
    private final int number;
    private final Map<String, byte[]> frames = new HashMap<>();
    private final Set<String> citations = new HashSet<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<LedgerFault> differing = new ArrayList<>();

    private FramesCheck(KeptRulebook rulebook, int number) {
        this.number = number;
        rulebook.frames()
                .forEach((contract, ofContract) -> ofContract.forEach(frame -> {
                    String name = name(contract, frame.standard());
                    frames.put(name, Canonical.bytes(frame));
                    frame.interpretations().forEach(note -> citations.add(name + " " + note.id()));
                    frame.rows().forEach(row -> reasons.put(name + " " + row.id(), ReasonEntity.content(frame, row)));
                }));
    }

    /**
     * Every frame, citation and reason that was changed, removed or inserted.
     *
     * @param number what the ledger knows the rulebook by
     */
    static List<LedgerFault> differing(KeptRulebook rulebook, int number) {
        FramesCheck check = new FramesCheck(rulebook, number);
        FrameEntity.<FrameEntity>list("rulebook", number).forEach(check::frame);
        CitationEntity.<CitationEntity>list("rulebook", number).forEach(check::citation);
        ReasonEntity.<ReasonEntity>list("rulebook", number).forEach(check::reason);
        check.frames.keySet().forEach(name -> check.find("frame", name, "was removed"));
        check.citations.forEach(name -> check.find("citation", name, "was removed"));
        check.reasons.keySet().forEach(name -> check.find("reason", name, "was removed"));
        return check.differing;
    }

    private void frame(FrameEntity row) {
        String name = name(row.contract, row.standard);
        byte[] right = frames.remove(name);
        if (right == null) {
            find("frame", name, "was inserted");
        } else if (!Arrays.equals(right, row.content)) {
            find("frame", name, "was changed: the rulebook's files give another");
        }
    }

    private void citation(CitationEntity row) {
        String name = name(row.contract, row.standard) + " " + row.interpretation;
        if (!citations.remove(name)) {
            find("citation", name, "was inserted");
        }
    }

    private void reason(ReasonEntity row) {
        String name = name(row.contract, row.standard) + " " + row.row;
        String right = reasons.remove(name);
        if (right == null) {
            find("reason", name, "was inserted");
        } else if (!right.equals(row.content)) {
            find("reason", name, "was changed: the rulebook's files give another");
        }
    }

    private void find(String table, String name, String what) {
        differing.add(new LedgerFault(table, name + " of rulebook " + number, what));
    }

    private static String name(String contract, String standard) {
        return contract + " " + standard;
    }
}
