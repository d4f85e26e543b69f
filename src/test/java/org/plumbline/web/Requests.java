package org.plumbline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds requests: the year 2017 of an issuer nobody else uses, without any fact, unless told otherwise. */
public final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Requests(String contractor) {
        fields.put("contract", "qdp-2017");
        fields.put("contractor", contractor);
        fields.put("market", "INDIVIDUAL");
        fields.put("period", "2017");
        fields.put("facts", facts);
    }

    public static Requests of(String contractor) {
        return new Requests(contractor);
    }

    public static Requests ofNewContractor() {
        return of(newContractor());
    }

    public static String newContractor() {
        return "issuer-" + UUID.randomUUID();
    }

    /** The example of the interfaces: 12,034 of 352,871 calls abandoned, which is more than 3%. */
    public static Requests penalty(String contractor) {
        return of(contractor)
                .fact("participationFee", "1234567.00")
                .fact("callsOffered", 352871)
                .fact("callsAbandoned", 12034);
    }

    /** 1.4 is met with 25 of 1,000 calls abandoned. */
    public static Requests met(String contractor) {
        return of(contractor)
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 25);
    }

    /** As the penalty, to see what would be if 1.5 were read otherwise. */
    public static Requests whatIf(String contractor) {
        return penalty(contractor).with("readings", Map.of("I-4", "callsAnswered"));
    }

    /** 3.3 falls short with 4 of 17 children, and the failure is claimed to be excused. */
    public static Requests excused(String contractor, String circumstances) {
        return of(contractor)
                .fact("children6To9WithSealant", 4)
                .fact("children6To9AtElevatedRisk", 17)
                .with(
                        "exceptions",
                        List.of(Map.of(
                                "standard", "3.3",
                                "ground", "FORCE_MAJEURE",
                                "claimedIn", "2018-02",
                                "circumstances", circumstances)));
    }

    /** A year of qdp-2024 with so many of 1,000 children of its only product evaluated. */
    public static Requests oralEvaluation(String contractor, String year, int children) {
        return of(contractor)
                .with("contract", "qdp-2024")
                .with("period", year)
                .fact("grossPremium", "1000000.00")
                .fact(
                        "products",
                        List.of(Map.of(
                                "product",
                                "DHMO",
                                "enrollment",
                                1200,
                                "oralEvaluationNumerator",
                                children,
                                "oralEvaluationDenominator",
                                1000)));
    }

    public Requests fact(String id, Object value) {
        facts.put(id, value);
        return this;
    }

    public Requests with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Requests without(String field) {
        fields.remove(field);
        return this;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
