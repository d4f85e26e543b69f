package org.plumbline.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.contract.Contract;
import org.plumbline.deciding.Rulebooks;

/** The contracts that can be decided under. */
@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    private final Rulebooks rulebooks;

    ContractResource(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GET
    @Operation(summary = "Contract editions")
    public List<ContractView.Item> all() {
        return rulebooks.contracts().stream().map(ContractView.Item::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One contract: standards, clauses, facts, interpretations, readings")
    public ContractView find(@PathParam("id") String id) {
        return ContractView.of(contract(id));
    }

    @GET
    @Path("/{id}/schema")
    @Operation(summary = "JSON Schema of the facts of a contract")
    public Map<String, Object> schema(@PathParam("id") String id) {
        return FactSchema.of(contract(id));
    }

    private Contract contract(String id) {
        return rulebooks.contract(id).orElseThrow(() -> NotKept.contract(id));
    }
}
