package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.SmallRoot;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.database.OwnServer;

/** Requests by chance, nearly right ones and wrong ones, at every call that the OpenAPI document tells of, as everybody. */
class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("requests", 2_000);
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_TOLD = 20;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private PackagedService service;
    private HttpClient client;
    private FuzzPeople people;
    private Vocabulary words;

    @BeforeEach
    void start() throws Exception {
        service = new PackagedService(folder)
                .of(SmallRoot.in(folder.resolve("root")).path())
                .with("plumbline.access.failures-per-account", "1000000")
                .with("plumbline.access.failures-per-client", "1000000")
                .start();
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(service.port()));
        RestAssured.port = service.port();
        RestAssured.authentication = RestAssured.preemptive().basic("admin", DatabaseForTests.ADMIN_PASSWORD);
        people = new FuzzPeople();
    }

    @AfterEach
    void stop() throws Exception {
        RestAssured.reset();
        vertx.close();
        service.close();
    }

    @Test
    void whateverIsSentTheAnswerIsWhatWasAskedForOrAProblemInWords() throws Exception {
        long seed = Seed.of();
        System.out.println(REQUESTS + " requests by chance, -Dseed=" + seed);
        JqwikSession.run(() -> send(new Random(seed)));
        System.out.println("answers by status: " + statuses);
        assertThat(wrong).as("-Dseed=" + seed).isEmpty();
        assertThat(statuses).containsKeys(200, 201, 400, 401, 403, 404, 405);
        service.stop();
        assertThat(service.log()).doesNotContain("\tat ", "ERROR").doesNotContain(secrets());
    }

    private List<String> secrets() throws Exception {
        List<String> secrets = new ArrayList<>(people.secrets());
        secrets.addAll(OwnServer.of(service.database()).secrets());
        return secrets;
    }

    private void send(Random random) {
        try {
            List<Described> calls = Described.all(
                    service.send("GET", "/q/openapi?format=json", null).body());
            List<String> secrets = secrets();
            words = new Vocabulary(random);
            AnyRequest.Source source = new AnyRequest.Source(random, words, calls);
            for (int number = 0; number < REQUESTS && wrong.size() < MOST_TOLD; number++) {
                AnyRequest request = source.next();
                FuzzPeople.Person who = people.any(random);
                Answered answer = answer(request, who);
                statuses.merge(answer.status(), 1, Integer::sum);
                answer.wrong(request.method().equals("HEAD"), secrets)
                        .ifPresent(why -> wrong.add(told(request, who, answer, why)));
                if (answer.status() == 401) {
                    people.renew(who);
                }
                learn(answer);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String told(AnyRequest request, FuzzPeople.Person who, Answered answer, String why) {
        String said = answer.text();
        return "The answer " + answer.status() + " to " + request + " as " + who + " " + why + ": "
                + said.substring(0, Math.min(said.length(), 800));
    }

    private Answered answer(AnyRequest request, FuzzPeople.Person who) throws Exception {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.address());
        // The client itself sends no control characters in a header.
        request.headers().forEach((name, value) -> options.putHeader(name, value.replaceAll("\\p{Cntrl}", " ")));
        who.headers().forEach(options::putHeader);
        return client.request(options)
                // In one go: a body that comes before anybody waits for it is lost.
                .compose(call -> send(call, request.body())
                        .compose(answer -> answer.body().map(body -> answered(answer, body))))
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static io.vertx.core.Future<HttpClientResponse> send(HttpClientRequest call, byte[] body) {
        return body == null ? call.send() : call.send(Buffer.buffer(body));
    }

    private static Answered answered(HttpClientResponse answer, Buffer body) {
        String type = answer.getHeader("Content-Type");
        return new Answered(answer.statusCode(), type == null ? "" : type, answer.getHeader("ETag"), body.getBytes());
    }

    private void learn(Answered answer) {
        if (answer.status() >= 300 || answer.body().length == 0) {
            return;
        }
        String type = answer.type().replaceAll(";.*", "");
        words.learn(type, answer.body());
        if (answer.etag() != null) {
            words.learnAs("etag", answer.etag());
        }
        if (type.equals("application/json")) {
            words.learn(new JsonPath(answer.text()).<Object>get("$"));
        }
    }
}
