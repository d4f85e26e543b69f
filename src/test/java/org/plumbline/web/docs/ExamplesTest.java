package org.plumbline.web.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.Example;
import org.plumbline.Expected;
import org.plumbline.access.People;
import org.plumbline.web.page.Visit;

/** The documentation is served, and what it shows is what the service does. */
@QuarkusTest
class ExamplesTest {
    private static final Path PAGES = Path.of("src/main/resources/docs");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    /** Run here; run as commands; run as the rules of alerts; what is no example. */
    private static final Set<String> KINDS = Set.of("http", "answer", "console", "json", "yaml", "text");

    @Test
    void everyRequestIsAnsweredAsItsPageSays() throws IOException {
        int run = 0;
        for (String page : Pages.NAMES) {
            List<Example> examples = Example.of(PAGES.resolve(page + ".md"));
            Expected expected = new Expected();
            for (int i = 0; i < examples.size(); i++) {
                Example request = examples.get(i);
                assertThat(KINDS).as(request.place()).contains(request.language());
                if (request.language().equals("http")) {
                    Example answer = i + 1 < examples.size() ? examples.get(i + 1) : request;
                    assertThat(answer.language()).as(request.place()).isEqualTo("answer");
                    hold(answer, send(request, expected), expected);
                    run++;
                }
            }
        }
        assertThat(run).isGreaterThan(15);
    }

    private static Response send(Example example, Expected expected) {
        List<String> head = example.head().stream().map(expected::filled).toList();
        String[] line = head.get(0).split(" ");
        // As written: a query as it stands, and no charset behind a media type.
        RequestSpecification request = given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        for (String header : head.subList(1, head.size())) {
            String[] parts = header.split(": ", 2);
            request = parts[0].equals("Authorization") ? request.auth().none() : request;
            request.header(parts[0], parts[1]);
        }
        String body = expected.filled(example.body());
        return body.isEmpty()
                ? request.request(line[0], line[1])
                : request.body(body.getBytes(StandardCharsets.UTF_8)).request(line[0], line[1]);
    }

    private static void hold(Example example, Response answer, Expected expected) {
        assertThat(answer.statusCode())
                .as("%s: %s", example.place(), answer.asString())
                .isEqualTo(Integer.parseInt(example.head().get(0)));
        for (String header : example.head().subList(1, example.head().size())) {
            String[] parts = header.split(": ", 2);
            expected.hold(example.place(), parts[1], answer.header(parts[0]));
        }
        expected.hold(example.place(), example.body(), answer.asString());
    }

    @Test
    void everyPageIsServedAndEveryLinkOfItLeadsSomewhere() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Pages.NAMES);
        }
        List<String> dead = new ArrayList<>();
        for (String name : Pages.NAMES) {
            String page = get(DocsPage.address(name));
            assertThat(page).as(name).contains("aria-current=\"page\"", "<h1").doesNotContain("style=");
            HREF.matcher(page).results().map(link -> link.group(1)).distinct().forEach(link -> {
                if (!leadsSomewhere(link, page)) {
                    dead.add(name + ": " + link);
                }
            });
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(String link, String page) {
        String anchor = link.replaceAll("^[^#]*#?", "");
        String target = link.startsWith("#") ? page : get(link.replaceAll("#.*", ""));
        return anchor.isEmpty() || target.contains("id=\"" + anchor + "\"");
    }

    private static String get(String address) {
        Response answer = given().get(address);
        return answer.statusCode() == 200 ? answer.asString() : "";
    }

    @Test
    void thePagesAreOpenToAllInLightAndDarkAndOnAPhone() {
        try (Visit visit = Visit.as("viewer")) {
            for (String name : List.of("index", "concepts", "analyst", "operation", "security")) {
                visit.go(DocsPage.address(name));
                visit.pictures("docs-" + name);
            }
        }
    }

    @Test
    void aPageThatThereIsNotIsNotFoundAndNobodyReadsWithoutAnAccount() {
        for (String none : List.of("nothing", "index.md", "..%2Fapplication.properties", "%3Cscript%3E")) {
            given().urlEncodingEnabled(false)
                    .get("/docs/" + none)
                    .then()
                    .statusCode(404)
                    .body(not(containsString("<script>")));
        }
        People.nobody().get("/docs").then().statusCode(401);
        People.as("viewer").get("/docs").then().statusCode(200).contentType("text/html");
    }
}
