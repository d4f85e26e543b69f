package org.plumbline.rulebooks;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Editions;
import org.plumbline.fact.Period;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.web.NotKept;
import org.plumbline.web.Problem;

/** The contracts that can be decided under. */
@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    private final Rulebooks rulebooks;

    ContractResource(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Contract editions",
            description = "With a period those that decide in it: of a series one, or CT-003 with the nearest.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of their ids",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ContractView.Item.class)))
    @APIResponse(
            responseCode = "422",
            description = "No such series, or no edition of it in force then",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public List<ContractView.Item> all(
            @Parameter(description = "The editions of one series") @QueryParam("series") String series,
            @Parameter(description = "In force in this year or month") @QueryParam("period") Period period) {
        List<Contract> contracts = series == null ? rulebooks.contracts() : editions(series, period);
        return contracts.stream()
                .filter(contract -> period == null || contract.inForce() && contract.covers(period))
                .map(ContractView.Item::of)
                .toList();
    }

    private List<Contract> editions(String series, Period period) {
        List<Contract> all = rulebooks.contracts().stream()
                .filter(contract -> series.equals(contract.series()))
                .toList();
        if (all.isEmpty()) {
            throw refused("?series", "CT-001", "There is no series '" + series + "'; see /api/v1/contracts.");
        }
        Editions inForce = rulebooks.editions(series);
        if (period != null && !inForce.isEmpty() && inForce.inForce(period).isEmpty()) {
            throw refused("?period", "CT-003", inForce.noneInForce(series, period));
        }
        return all;
    }

    private static SubmissionRefused refused(String parameter, String code, String message) {
        return SubmissionRefused.unacceptable(List.of(new Violation(parameter, code, message)));
    }

    @GET
    @Authenticated
    @Path("/{id}")
    @Operation(summary = "One contract: standards, clauses, facts, interpretations, readings")
    public ContractView find(@PathParam("id") String id) {
        return ContractView.of(contract(id));
    }

    @GET
    @Authenticated
    @Path("/{id}/schema")
    @Operation(summary = "JSON Schema of the facts of a contract")
    public Map<String, Object> schema(@PathParam("id") String id) {
        return FactSchema.of(contract(id));
    }

    private Contract contract(String id) {
        return rulebooks.contract(id).orElseThrow(() -> NotKept.contract(id));
    }
}
