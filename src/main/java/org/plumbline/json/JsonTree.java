package org.plumbline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Reads JSON strictly: numbers exact, no key twice, nothing after the end, depth and numbers bounded; a text by the body it stands in. */
public final class JsonTree {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /**
     * Gives the tree of Map, List, String, Boolean, {@link java.math.BigDecimal} and null.
     *
     * @throws SubmissionRefused malformed: FA-009 for what is no JSON, FA-010 for a key that stands twice, FA-011 for
     *     nothing at all, FA-012 for what is nested too deep or too long
     */
    public static Object read(byte[] body) {
        if (body.length == 0) {
            throw refused("FA-011", "The request has no body; send a JSON object.");
        }
        try (JsonParser parser = JSON.createParser(body)) {
            return wholeCharacters("", Decimals.exact(JSON.readValue(parser, Object.class)));
        } catch (StreamConstraintsException beyond) {
            throw refused(
                    "FA-012",
                    "The JSON is nested deeper than " + DEEPEST + " levels, or a number or text in it is too long.");
        } catch (JsonProcessingException malformed) {
            throw refused(malformed);
        } catch (NumberFormatException beyond) {
            throw refused("FA-012", "A number in the JSON has an exponent beyond anything that can be meant.");
        } catch (IOException notItsEncoding) {
            throw refused("FA-009", "The body is no JSON in UTF-8.");
        }
    }

    /** Half of a surrogate pair is no character: it could be neither kept nor read back as what was sent. */
    private static Object wholeCharacters(String pointer, Object tree) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, item) -> wholeCharacters(Pointer.to(pointer, key.toString()), item));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                wholeCharacters(pointer + "/" + i, list.get(i));
            }
        } else if (tree instanceof String text
                && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    pointer, "FA-009", "This text has half a character in it, a lone surrogate; write it whole.")));
        }
        return tree;
    }

    private static SubmissionRefused refused(JsonProcessingException malformed) {
        JsonLocation place = malformed.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        String told = malformed.getOriginalMessage();
        if (told.startsWith("Invalid UTF-8")) {
            return refused("FA-009", "The body is not in UTF-8: it goes wrong" + where + "; save it in UTF-8.");
        }
        return told.startsWith("Duplicate field")
                ? refused(
                        "FA-010", told.replace("Duplicate field", "The key") + " stands twice" + where + "; keep one.")
                : refused("FA-009", "The body is no JSON: it goes wrong" + where + ".");
    }

    private static SubmissionRefused refused(String code, String message) {
        return SubmissionRefused.malformed(List.of(new Violation("", code, message)));
    }
}
