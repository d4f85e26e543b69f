package org.plumbline.rulebooks;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.web.NotKept;

/** The JSON Schemas of what goes in and comes out. */
@Path("/api/v1/schemas")
public class SchemaResource {
    private static final Set<String> PUBLISHED =
            Set.of("request", "assessment", "comparison", "explanation", "alternatives", "case", "contract");
    private static final String ENDING = ".schema.json";

    @GET
    @Authenticated
    @Path("/{file}")
    @Produces("application/schema+json")
    @Operation(
            summary =
                    "A JSON Schema: request, assessment, comparison, explanation, alternatives, case or contract, then .schema.json")
    public byte[] find(@PathParam("file") String file) throws IOException {
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        if (!PUBLISHED.contains(name)) {
            throw NotKept.inLedger("schema", file);
        }
        try (InputStream schema = SchemaResource.class.getResourceAsStream("/schemas/" + name + ENDING)) {
            return schema.readAllBytes();
        }
    }
}
