package org.plumbline.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract.Plea;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.LeftOut;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Submission;
import org.plumbline.fact.Violation;
import org.plumbline.fact.With;

/**
 * A request as one of two editions can take it: without what the other one alone knows. What neither knows stays, for the
 * edition to refuse.
 */
public final class Fitted {
    private final Contract edition;
    private final Contract other;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** Where a part of the fitted request stands in the request as it was stated, where that is another place. */
    private final Map<String, String> places = new HashMap<>();

    private Submission submission;

    private Fitted(Contract edition, Contract other) {
        this.edition = edition;
        this.other = other;
    }

    /** A request for the edition that it names, when it is compared with another. */
    public static Fitted left(Submission stated, Contract edition, Contract other) {
        Fitted fitted = new Fitted(edition, other);
        fitted.submission = fitted.fit(stated).under(edition.id());
        return fitted;
    }

    /**
     * A request for the edition that it is compared with: its exceptions and adjustments are about the standards that
     * correspond, and readings named for this edition stand in place of its own.
     *
     * @param own the edition that the request itself names
     */
    public static Fitted right(Submission stated, Contract own, Contract edition, With with) {
        Fitted fitted = new Fitted(edition, own);
        if (with.contract() != null) {
            fitted.places.put("/contract", "/with/contract");
            fitted.places.put("/period", "/with/contract");
        }
        with.readings().keySet().stream()
                .map(id -> Pointer.to("/readings", id))
                .forEach(place -> fitted.places.put(place, "/with" + place));
        Map<String, String> inherited = new LinkedHashMap<>(stated.readings());
        inherited.keySet().removeAll(with.readings().keySet());
        Submission kept =
                fitted.fit(stated.withReadings(inherited)).under(edition.id()).readAs(with.readings());
        fitted.submission = fitted.relief(kept, Correspondence.between(own, edition));
        return fitted;
    }

    public Submission submission() {
        return submission;
    }

    /** What was left out, in the order of the request. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** A fault of the fitted request as a fault of the request as it was stated. */
    public Violation stated(Violation fault) {
        return places.entrySet().stream()
                .filter(place -> (fault.pointer() + "/").startsWith(place.getKey() + "/"))
                .findFirst()
                .map(place -> new Violation(
                        place.getValue()
                                + fault.pointer().substring(place.getKey().length()),
                        fault.code(),
                        fault.message()))
                .orElse(fault);
    }

    private Submission fit(Submission stated) {
        if (edition.id().equals(other.id())) {
            return stated;
        }
        return new KnownFacts(edition, other, leftOut, places).of(stated).withReadings(readings(stated));
    }

    private Map<String, String> readings(Submission stated) {
        Map<String, String> kept = new LinkedHashMap<>(stated.readings());
        kept.entrySet().removeIf(reading -> {
            boolean foreign = !knows(edition, reading) && knows(other, reading);
            if (foreign) {
                leaveOut(Pointer.to("/readings", reading.getKey()));
            }
            return foreign;
        });
        return kept;
    }

    private static boolean knows(Contract contract, Map.Entry<String, String> reading) {
        Reading known = contract.readings().get(reading.getKey());
        return known != null && known.values().containsKey(reading.getValue());
    }

    private Submission relief(Submission kept, Correspondence correspondence) {
        List<ExceptionClaim> exceptions = new ArrayList<>();
        for (int i = 0; i < kept.exceptions().size(); i++) {
            ExceptionClaim claim = kept.exceptions().get(i);
            String place = "/exceptions/" + i;
            String standard = counterpart(
                    Plea.EXCEPTION, claim.standard(), correspondence, place, "/exceptions/" + exceptions.size());
            if (standard != null) {
                exceptions.add(claim.about(standard));
            }
        }
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < kept.adjustments().size(); i++) {
            Adjustment agreed = kept.adjustments().get(i);
            String place = "/adjustments/" + i;
            String standard = counterpart(
                    Plea.ADJUSTMENT, agreed.standard(), correspondence, place, "/adjustments/" + adjustments.size());
            if (standard != null) {
                adjustments.add(agreed.about(standard));
            }
        }
        return kept.relievedBy(exceptions, adjustments)
                .besides(kept.pleaded().stream()
                        .flatMap(pleaded ->
                                correspondence.inRight(pleaded.relief().standard()).map(pleaded::about).stream())
                        .toList());
    }

    /**
     * The standard that corresponds, null where none does or the edition hears no such plea; one that its own edition does
     * not know stays to be refused.
     */
    private String counterpart(
            Plea plea, String standard, Correspondence correspondence, String place, String fittedPlace) {
        places.put(fittedPlace, place);
        if (other.standard(standard).isEmpty()) {
            return standard;
        }
        String counterpart = other.heard().contains(plea) && !edition.heard().contains(plea)
                ? null
                : correspondence.inRight(standard).orElse(null);
        if (counterpart == null) {
            leaveOut(place);
        }
        return counterpart;
    }

    private void leaveOut(String pointer) {
        leftOut.add(new LeftOut(pointer, edition.id()));
    }
}
