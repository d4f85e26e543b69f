package org.plumbline.rulebooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Puts the published schemas into the OpenAPI document, in place of what could be read from the types of the calls: tests hold
 * answers to the published ones. What a schema defines for itself is a schema of the document, named after both. Bodies that are
 * read by what a contract declares have no types either; {@code body.schema.json} describes them.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SchemasInDocument implements OASFilter {
    private static final List<String> PUBLISHED =
            List.of("request", "assessment", "comparison", "explanation", "alternatives", "body");

    /** Types that are answered as a published schema says under another name. */
    private static final Map<String, String> ALSO = Map.of(
            "AssessmentAnswer", "Assessment",
            "ExplainedView", "Explanation",
            "AlternativesView", "Alternatives",
            "Settlement", "AssessmentSettlement");

    /** A reference into a published schema: its file, where it is another, what it defines, and what of that. */
    private static final Pattern REFERENCE =
            Pattern.compile("\"\\$ref\": \"(?:(\\w+)\\.schema\\.json)?#?(?:/\\$defs/(\\w+))?(/[^\"]*)?\"");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        PUBLISHED.forEach(name -> {
            Map<String, Object> published = read(name);
            Map<?, ?> defined = (Map<?, ?>) Objects.requireNonNullElse(published.remove("$defs"), Map.of());
            if (!published.isEmpty()) {
                components.addSchema(capital(name), schema(published));
            }
            defined.forEach((part, schema) ->
                    components.addSchema(capital(name) + capital((String) part), schema((Map<?, ?>) schema)));
        });
        for (String bound : List.of("least", "most")) {
            components.getSchemas().get("Fact").addProperty(bound, schema(Map.of("type", List.of("number", "null"))));
        }
        ALSO.forEach((type, name) ->
                components.addSchema(type, OASFactory.createSchema().ref(name)));
    }

    private static Map<String, Object> read(String name) {
        try (InputStream file = SchemasInDocument.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String placed = REFERENCE.matcher(text).replaceAll(found -> {
                String of = capital(found.group(1) == null ? name : found.group(1));
                String part = found.group(2) == null ? "" : capital(found.group(2));
                String within = Objects.requireNonNullElse(found.group(3), "");
                return "\"\\$ref\": \"#/components/schemas/" + of + part + within + "\"";
            });
            Map<String, Object> schema =
                    new ObjectMapper().readerForMapOf(Object.class).readValue(placed);
            schema.keySet().removeAll(List.of("$schema", "$id"));
            if (schema.remove("examples") instanceof List<?> examples) {
                schema.put("example", examples.get(0));
            }
            return schema;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema schema(Map<?, ?> members) {
        Schema schema = OASFactory.createSchema();
        members.forEach((name, value) -> schema.set((String) name, value));
        return schema;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
