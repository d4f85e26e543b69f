package org.plumbline.rulebooks;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** The JSON Schemas, read as they are published. */
public final class PublishedSchemas {
    private static final String ID = "https://plumbline.org/schemas/";
    private static final String ADDRESS = "/api/v1/schemas/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(PublishedSchemas::published)));

    private PublishedSchemas() {}

    private static String published(String id) {
        return id.startsWith(ID)
                ? get(ADDRESS + id.substring(ID.length()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                : null;
    }

    public static void assertFits(String schema, String json) {
        assertThat(faults(schema, json)).isEmpty();
    }

    /** What of a text does not fit the schema of this name. */
    static Set<ValidationMessage> faults(String schema, String json) {
        JsonSchema published = FACTORY.getSchema(SchemaLocation.of(ID + schema + ".schema.json"));
        return published.validate(
                json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    /** What of a text does not fit a schema given as text. */
    static Set<ValidationMessage> faultsUnder(String schema, String json) {
        return FACTORY.getSchema(schema).validate(json, InputFormat.JSON);
    }
}
