package org.plumbline.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.json.JsonTree;

/**
 * Requests for a whole year with every fact and answer: one in each market, one that another reading of the contract
 * would decide otherwise, one with an exception claimed.
 */
public final class Years {
    private static final Map<String, Object> YEAR = year();

    private Years() {}

    /** The trees of the requests, as a reader of JSON gives them. */
    public static List<Map<String, Object>> trees() {
        return List.of(
                YEAR,
                with("market", "SMALL_BUSINESS"),
                with("facts", disputed()),
                with(
                        "exceptions",
                        List.of(Map.of(
                                "standard", "2.3",
                                "ground", "FORCE_MAJEURE",
                                "claimedIn", "2018-01",
                                "circumstances", "The data centre was flooded."))));
    }

    /** The same as JSON bodies, of a contractor of its own. */
    public static List<String> bodies(String contractor) {
        ObjectMapper json = new ObjectMapper();
        return trees().stream()
                .map(tree -> {
                    Map<String, Object> own = new LinkedHashMap<>(tree);
                    own.put("contractor", contractor);
                    try {
                        return json.writeValueAsString(own);
                    } catch (JsonProcessingException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                })
                .toList();
    }

    /** Timely by the calls answered, not by the calls offered. */
    private static Map<String, Object> disputed() {
        Map<String, Object> facts = new LinkedHashMap<>();
        ((Map<?, ?>) YEAR.get("facts")).forEach((fact, value) -> facts.put((String) fact, value));
        facts.put("callsAnswered", new BigDecimal(310_000));
        facts.put("callsAnsweredWithin30Seconds", new BigDecimal(260_000));
        return facts;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>(YEAR);
        tree.put(field, value);
        return tree;
    }

    private static Map<String, Object> year() {
        try (InputStream source = Years.class.getResourceAsStream("/year.json")) {
            Map<String, Object> tree = new LinkedHashMap<>();
            ((Map<?, ?>) JsonTree.read(source.readAllBytes())).forEach((key, value) -> tree.put((String) key, value));
            return tree;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
