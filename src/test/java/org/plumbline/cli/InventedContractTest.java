package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.plumbline.Invented;

/** The command line with a contract that no line of Java knows. */
class InventedContractTest {
    private static final String YEAR =
            """
            { "contract": "parcel-depots", "contractor": "acme-parcels", "market": "NORTH", "period": "2031",
              "facts": { "serviceFee": 10000, "depots": [
                { "depot": "North Quay", "size": 30, "parcels": 1000, "parcelsLost": 11 },
                { "depot": "Hill", "size": 10, "parcels": 1000, "parcelsLost": 10 } ] } }
            """;

    @Test
    void findsNothingToMend() throws Exception {
        Spoken spoken = Spoken.to("check", "--root", Invented.ROOT, "--format", "json");
        assertThat(spoken.code()).as(spoken.out()).isZero();
        JsonNode report = new ObjectMapper().readTree(spoken.out());
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("passed").asInt())
                .isEqualTo(report.path("cases").asInt())
                .isPositive();
    }

    @Test
    void decidesAndExplainsEachDepot() {
        Spoken spoken = Spoken.withInput(YEAR, "decide", "-", "--root", Invented.ROOT, "--explain");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out())
                .contains("=== D1@North Quay Parcels lost: PENALTY\n")
                .contains("Parcels lost (D1) of North Quay: part of the parcels lost 1.1%")
                .contains("of the amount at risk (North Quay has 30 of 40 lorries): $375.00\n")
                .contains("=== D1@Hill Parcels lost: MET\n")
                .contains("=== T1 Depots that lose too much: MET\n")
                .contains("=== 7.1 How lost parcels are traced: UNDECIDED\n")
                .contains("what the depots cost: $375.00\n");
    }
}
