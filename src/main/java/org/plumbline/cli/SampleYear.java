package org.plumbline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Makes the calls of the sample year, one after another, of a service. */
public final class SampleYear {
    /** An issuer that nobody takes for a real one. */
    public static final String CONTRACTOR = "invented-dental";

    private static final String SCRIPT = "/sample/year.yaml";
    private static final String YEAR = "/api/v1/years/qdp-2017/%s/INDIVIDUAL/2017";
    private static final String ADDRESS = "(?:GET|POST) (/\\S+)";
    private static final Pattern WORD = Pattern.compile("\\$\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final String authorization;
    private final Map<String, String> words = new HashMap<>();

    /**
     * A year that is not there yet.
     *
     * @param service its address, such as {@code http://localhost:8080}
     * @param authorization the header by which somebody with the roles of admin and staff signs in
     * @param contractor whom the year is invented for
     */
    public SampleYear(URI service, String authorization, String contractor) {
        this.service = service;
        this.authorization = authorization;
        words.put("contractor", contractor);
        words.put("year", YEAR.formatted(contractor));
        // Days of the contract are those of its calendar.
        words.put("today", LocalDate.now(ZoneId.of("America/Los_Angeles")).toString());
    }

    /** A call was answered otherwise than it must be. */
    static final class Refused extends RuntimeException {
        Refused(String call, HttpResponse<String> answer) {
            super(call + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /**
     * Makes all calls.
     *
     * @param tell is told of each before it is made
     * @return what the calls answered, by the names of the script, such as {@code invoice}
     * @throws IOException if the service is not there
     */
    public Map<String, String> make(Consumer<String> tell) throws IOException, InterruptedException {
        for (Map<String, ?> step : steps()) {
            tell.accept((String) step.get("tell"));
            HttpResponse<String> answer = call(step);
            if (step.get("keep") instanceof Map<?, ?> kept) {
                var tree = JSON.readTree(answer.body());
                kept.forEach((name, pointer) ->
                        words.put((String) name, tree.at((String) pointer).asText()));
            }
        }
        return words;
    }

    /** Whether the contractor has reported anything. */
    public boolean isThere() throws IOException, InterruptedException {
        String call = "GET /api/v1/submissions?size=1&contractor=" + words.get("contractor");
        return JSON.readTree(call(Map.of("call", call)).body()).path("total").asInt() > 0;
    }

    private HttpResponse<String> call(Map<String, ?> step) throws IOException, InterruptedException {
        String call = filled((String) step.get("call"));
        Matcher address = Pattern.compile(ADDRESS).matcher(call);
        if (!address.matches()) {
            throw new IllegalStateException("The sample has no call " + call);
        }
        String type = step.get("type") instanceof String named ? named : "application/json";
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(address.group(1)))
                .header("Authorization", authorization)
                .header("Content-Type", type);
        if (step.get("body") instanceof String body) {
            request.POST(HttpRequest.BodyPublishers.ofString(filled(body)));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refused(call, answer);
        }
        return answer;
    }

    private String filled(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
    }

    private static List<Map<String, ?>> steps() throws IOException {
        try (InputStream script = SampleYear.class.getResourceAsStream(SCRIPT)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
