package org.plumbline.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.fact.Pointer;

/** Holds YAML files to the JSON Schemas that come with Plumbline. */
public final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * Every departure of a file from a schema.
     *
     * @param schema name of the schema, such as "contract"
     */
    static List<Fault> faults(YamlFile file, String schema) {
        JsonNode tree = JSON.valueToTree(file.tree());
        return LOADED.computeIfAbsent(schema, Schemas::load).validate(tree).stream()
                .map(message -> file.fault("RB-012", place(message), sentence(message)))
                .toList();
    }

    /** The place itself; of a key that is unknown or missing, the place where it stands or should. */
    private static String place(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return message.getProperty() == null ? place : Pointer.to(place, message.getProperty());
    }

    /** Faults of a case file, held to the schema of cases. */
    public static List<Fault> caseFaults(YamlFile file) {
        return faults(file, "case");
    }

    /** Faults of the file that says what looks like personal data. */
    public static List<Fault> privacyFaults(YamlFile file) {
        return faults(file, "privacy");
    }

    private static String sentence(ValidationMessage message) {
        if (message.getType().equals("required")) {
            return "'" + message.getProperty() + "' is missing; add it.";
        }
        if (message.getType().equals("additionalProperties")) {
            return "There is no field '" + message.getProperty() + "' here; correct its name or take it out.";
        }
        String told = message.getMessage().substring(message.getMessage().indexOf(": ") + 2);
        return Character.toUpperCase(told.charAt(0)) + told.substring(1) + ".";
    }

    private static JsonSchema load(String name) {
        SchemaValidatorsConfig pointers = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try (InputStream source = Schemas.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(source, pointers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
