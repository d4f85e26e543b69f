package org.plumbline.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer, and what is wrong with it. */
record Answered(int status, String type, String etag, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "\\n\\s*at [\\w.$/]+\\(|Exception|\\bjava\\.(lang|util|io|sql)\\b|\\bio\\.(quarkus|vertx)\\b|org\\.(hibernate|postgresql|drools|kie|jboss)\\b|SQLSTATE");
    private static final Pattern PASSING = Pattern.compile("AU-006|LE-010|RB-089");

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What no answer may be, whatever was asked; empty where all is well. */
    Optional<String> wrong(boolean head, List<String> secrets) {
        if (secrets.stream().anyMatch(text()::contains)) {
            return Optional.of("tells a secret");
        }
        if (status < 400) {
            return lineOfAFailure();
        }
        if (status >= 500 && !(status == 503 && PASSING.matcher(text()).find())) {
            return Optional.of("is a failure of the service");
        }
        return head ? Optional.empty() : problem();
    }

    private Optional<String> lineOfAFailure() {
        return type.startsWith("application/x-ndjson") && text().contains("\"status\":5")
                ? Optional.of("has a line that is a failure of the service")
                : Optional.empty();
    }

    private Optional<String> problem() {
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("is no problem but '" + type + "'");
        }
        if (INSIDE.matcher(text()).find()) {
            return Optional.of("tells of the service's inside");
        }
        try {
            JsonNode problem = JSON.readTree(body);
            boolean whole = problem.path("status").asInt() == status
                    && !problem.path("title").asText().isBlank()
                    && (problem.hasNonNull("detail")
                            || problem.path("violations").size() > 0);
            return whole ? Optional.empty() : Optional.of("is a problem that says too little");
        } catch (IOException none) {
            return Optional.of("is no JSON");
        }
    }
}
